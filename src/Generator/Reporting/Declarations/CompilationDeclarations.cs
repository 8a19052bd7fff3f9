using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Sluice.Generator.Parsing;

namespace Sluice.Generator.Reporting.Declarations;

/// <summary>The declarations of a compilation, file by file, parsed once for all rules.</summary>
internal sealed class CompilationDeclarations
{
    // Ends with its compilation: the values know syntax and models, and neither symbols nor the compilation.
    private static readonly ConditionalWeakTable<Compilation, CompilationDeclarations> Known = new();

    private readonly ConcurrentDictionary<SyntaxTree, Slot<FileDeclarations>> _files = new();
    private readonly ConcurrentDictionary<SyntaxTree, bool> _visited = new();
    private readonly Slot<ApiDeclarations> _api = new();

    /// <summary>Null where nothing can be declared: there is no reference to the attributes.</summary>
    public static CompilationDeclarations? Of(Compilation compilation) =>
        compilation.GetTypesByMetadataName(WellKnown.HttpOperation).IsEmpty ? null : Known.GetValue(compilation, static _ => new());

    /// <summary>The declarations of a file whose findings are reported with it.</summary>
    public FileDeclarations Visit(SemanticModel model, CancellationToken cancellation)
    {
        _visited[model.SyntaxTree] = true;
        return File(model.SyntaxTree, () => model, cancellation);
    }

    /// <summary>The declarations of all files.</summary>
    public ApiDeclarations Complete(Compilation compilation, AnalyzerOptions options, CancellationToken cancellation) => _api.Get(() =>
    {
        var files = compilation.SyntaxTrees.Select(tree => (tree, File(tree, () => compilation.GetSemanticModel(tree), cancellation))).ToArray();
        return new(compilation.AssemblyName ?? "", files.Select(f => f.Item2), files.Where(f => !_visited.ContainsKey(f.tree)).Select(f => f.Item2), options)
        {
            HiddenName = HiddenNames.Find(compilation, files.Any(f => f.Item2.Operations.Any(o => o.Model is { UsesServices: true }))),
        };
    });

    private FileDeclarations File(SyntaxTree tree, Func<SemanticModel> model, CancellationToken cancellation) =>
        _files.GetOrAdd(tree, static _ => new()).Get(() => FileParser.Parse(model(), cancellation));

    /// <summary>Made once; a cancelled attempt leaves nothing behind, unlike <see cref="Lazy{T}"/>.</summary>
    private sealed class Slot<T>
        where T : class
    {
        private readonly object _gate = new();
        private T? _value;

        public T Get(Func<T> make)
        {
            if (Volatile.Read(ref _value) is { } value)
            {
                return value;
            }

            lock (_gate)
            {
                return _value ??= make();
            }
        }
    }
}
