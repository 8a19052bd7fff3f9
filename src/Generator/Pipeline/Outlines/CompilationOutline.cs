using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Sluice.Generator.Helpers;
using Sluice.Generator.Parsing.Upstream;

namespace Sluice.Generator.Pipeline.Outlines;

/// <summary>The outlines of a project's files, and the parts that affect all of its declarations.</summary>
internal sealed class CompilationOutline
{
    /// <summary>The names of types that parsers look up although the source does not mention them.</summary>
    private static readonly string[] AlwaysMentioned =
    [
        "ServiceProviderServiceExtensions", "ServiceCollectionContainerBuilderExtensions",
        QualifiedName.Last(UpstreamNames.DefaultSerializer),
    ];

    /// <summary>The attributes that mark a context of System.Text.Json. A context affects types wherever it is declared.</summary>
    private static readonly string[] ContextMarks = ["JsonSerializable", "JsonSerializableAttribute"];

    private static readonly ConditionalWeakTable<MetadataReference, Number> Numbers = new();
    private static long _lastNumber;

    private NameTable? _names;
    private HashSet<string>? _aliases;
    private Fingerprint? _common;

    public CompilationOutline(Compilation compilation, CancellationToken cancellation)
    {
        Environment = EnvironmentOf(compilation);
        var whole = Environment;
        var trees = new List<TreeOutline>();
        foreach (var tree in compilation.SyntaxTrees)
        {
            cancellation.ThrowIfCancellationRequested();
            var outline = TreeOutline.Of(tree, cancellation);
            trees.Add(outline);
            whole = whole.Then(outline.Whole);
        }

        (Trees, Whole) = (trees, whole);
    }

    public IReadOnlyList<TreeOutline> Trees { get; }

    /// <summary>
    /// The fingerprint of the whole compilation. If that of another compilation is the same, the declarations of both mean the same.
    /// </summary>
    public Fingerprint Whole { get; }

    private Fingerprint Environment { get; }

    private NameTable Names => _names ??= new(Trees);

    private HashSet<string> Aliases => _aliases ??= new(Trees.SelectMany(tree => tree.GlobalAliases), StringComparer.Ordinal);

    /// <summary>The fingerprint that is part of every key.</summary>
    private Fingerprint Common => _common ??= CommonOf(Contexts());

    public bool MayDeclare(CandidateOutline candidate) => candidate.IsKnown || (Aliases.Count > 0 && candidate.Attributes.Any(Aliases.Contains));

    /// <summary>Returns the key of a candidate. Parsing gives the same result for candidates with the same key.</summary>
    public Fingerprint KeyOf(CandidateOutline candidate)
    {
        var key = Common.Then(candidate.Own);
        if (!candidate.IsMethod)
        {
            // A partial type has several declarations, and any of them can name the class that it derives from.
            var parts = Names.Types(candidate.Name);
            return Names.Behind(
                parts.Count == 1 ? candidate.Mentions : [.. parts.SelectMany(type => type.Mentions)], candidate.Owners,
                parts.Aggregate(key, static (all, type) => all.Then(type.Whole)));
        }

        // Usually, only the methods of its class with the same name affect an operation. If it sets an operation id, or if the candidate is an
        // authorizer, all methods of the class affect it.
        var feelsAll = candidate.Mentions.Contains("OperationId") || !candidate.Attributes.Any(KnownAttributes.IsVerb)
            || candidate.Attributes.Any(KnownAttributes.IsOther);
        foreach (var owner in Names.Types(candidate.Owners[0]))
        {
            key = feelsAll ? key.Then(owner.Whole) : owner.Methods.TryGetValue(candidate.Name, out var overloads) ? key.Then(overloads) : key;
        }

        return Names.Behind(candidate.Mentions, candidate.Owners, key);
    }

    /// <summary>Returns the key of the assembly's attributes.</summary>
    public Fingerprint AssemblyKey() => Names.Behind(
        [.. Trees.SelectMany(tree => tree.AssemblyMentions)],
        Trees.Select(tree => tree.AssemblyAttributes).Aggregate(Common, Then));

    /// <summary>
    /// Returns the types that may be contexts of System.Text.Json, and the types that contain them, in the order in which they are searched.
    /// </summary>
    private TypeOutline[] Contexts()
    {
        var marks = Trees.Any(tree => tree.GlobalMentions.Any(ContextMarks.Contains)) ? ContextMarks.Concat(Aliases) : ContextMarks;
        return [.. Trees.SelectMany(tree => tree.Types).Where(type => type.Mentions.Any(marks.Contains))];
    }

    private Fingerprint CommonOf(TypeOutline[] contexts) => Names.Behind(
        [
            .. AlwaysMentioned,
            .. Trees.SelectMany(tree => tree.GlobalMentions),
            .. Trees.SelectMany(tree => tree.AssemblyMentions),
            .. contexts.Select(type => type.Name),
        ],
        contexts.Select(type => type.Whole).Aggregate(
            Trees.SelectMany(tree => new[] { tree.GlobalUsings, tree.SharedAttributes }).Aggregate(Environment, Then), Then));

    // A file without anything that affects all declarations does not change their keys when it is added or removed.
    private static Fingerprint Then(Fingerprint all, Fingerprint next) => next == default ? all : all.Then(next);

    private static Fingerprint EnvironmentOf(Compilation compilation)
    {
        var options = (CSharpCompilationOptions)compilation.Options;
        var parse = compilation.SyntaxTrees.FirstOrDefault()?.Options as CSharpParseOptions;
        var result = Fingerprint.Of(compilation.AssemblyName ?? "")
            .Then((ulong)options.NullableContextOptions)
            .Then((ulong)options.OutputKind)
            .Then(options.MainTypeName ?? "")
            .Then((ulong)options.MetadataImportOptions)
            .Then(parse is null ? 0 : (ulong)parse.LanguageVersion)
            .Then(parse is null ? 0 : (ulong)parse.DocumentationMode);
        foreach (var reference in compilation.References)
        {
            result = result.Then(Numbers.GetValue(reference, static _ => new(Interlocked.Increment(ref _lastNumber))).Value);
        }

        return result;
    }

    /// <summary>
    /// A number that stands for a reference. The reference itself must not be kept, because it may be the compilation of another project.
    /// </summary>
    private sealed class Number(long value)
    {
        public ulong Value { get; } = (ulong)value;
    }
}
