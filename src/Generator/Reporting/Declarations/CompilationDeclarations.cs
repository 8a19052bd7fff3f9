using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Sluice.Generator.Parsing;

namespace Sluice.Generator.Reporting.Declarations;

/// <summary>The declarations of a compilation by file, which are parsed once for all rules.</summary>
internal sealed class CompilationDeclarations
{
    // The entry lives as long as its compilation. The values hold syntax and models, but no symbols and no compilation.
    private static readonly ConditionalWeakTable<Compilation, CompilationDeclarations> Known = new();

    private readonly ConcurrentDictionary<SyntaxTree, Slot<FileDeclarations>> _files = new();
    private readonly ConcurrentDictionary<SyntaxTree, bool> _visited = new();
    private readonly Slot<ApiDeclarations> _api = new();

    /// <summary>Returns the declarations, or null if the compilation does not reference the attributes and can declare nothing.</summary>
    public static CompilationDeclarations? Of(Compilation compilation) =>
        compilation.GetTypesByMetadataName(WellKnown.HttpOperation).IsEmpty ? null : Known.GetValue(compilation, static _ => new());

    /// <summary>Returns the declarations of a file whose findings are reported with it.</summary>
    public FileDeclarations Visit(SemanticModel model, CancellationToken cancellation)
    {
        _visited[model.SyntaxTree] = true;
        return File(model.SyntaxTree, () => model, cancellation);
    }

    /// <summary>Returns the declarations of all files.</summary>
    public ApiDeclarations Complete(Compilation compilation, AnalyzerOptions options, CancellationToken cancellation) => _api.Get(() =>
    {
        var files = compilation.SyntaxTrees.Select(tree => (tree, File(tree, () => compilation.GetSemanticModel(tree), cancellation))).ToArray();
        return new(compilation.AssemblyName ?? "", files.Select(f => f.Item2), files.Where(f => !_visited.ContainsKey(f.tree)).Select(f => f.Item2), options)
        {
            HiddenName = HiddenNames.Find(compilation, files.Any(f =>
                f.Item2.Startups.Count > 0 || f.Item2.Operations.Any(o => o.Model is { UsesServices: true }))),
            IdleEntryPoint = files.Any(f => f.Item2.Functions.Count > 0) ? EntryPoints.FindIdle(compilation, cancellation) : null,
        };
    });

    private FileDeclarations File(SyntaxTree tree, Func<SemanticModel> model, CancellationToken cancellation) =>
        _files.GetOrAdd(tree, static _ => new()).Get(() => FileParser.Parse(model(), cancellation));

    /// <summary>A value that is made once. Unlike <see cref="Lazy{T}"/>, a cancelled attempt is not remembered.</summary>
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
