using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Sluice.Generator.Helpers;
using Sluice.Generator.Parsing.Upstream;

namespace Sluice.Generator.Pipeline.Outlines;

/// <summary>The files of a project, and what all of them feel.</summary>
internal sealed class CompilationOutline
{
    /// <summary>What parsing asks for without the source having mentioned it.</summary>
    private static readonly string[] AlwaysMentioned =
    [
        "ServiceProviderServiceExtensions", "ServiceCollectionContainerBuilderExtensions",
        QualifiedName.Last(UpstreamNames.DefaultSerializer),
    ];

    /// <summary>A serializer's context counts wherever it stands.</summary>
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

    /// <summary>Where it is that of another compilation, the declarations of both mean the same.</summary>
    public Fingerprint Whole { get; }

    private Fingerprint Environment { get; }

    private NameTable Names => _names ??= new(Trees);

    private HashSet<string> Aliases => _aliases ??= new(Trees.SelectMany(tree => tree.GlobalAliases), StringComparer.Ordinal);

    /// <summary>Part of every key.</summary>
    private Fingerprint Common => _common ??= CommonOf(Contexts());

    public bool MayDeclare(CandidateOutline candidate) => candidate.IsKnown || (Aliases.Count > 0 && candidate.Attributes.Any(Aliases.Contains));

    /// <summary>Two candidates with the same key are parsed to the same.</summary>
    public Fingerprint KeyOf(CandidateOutline candidate)
    {
        var key = Common.Then(candidate.Own);
        if (!candidate.IsMethod)
        {
            // A partial type has more than one declaration.
            return Names.Behind(candidate.Mentions, candidate.Owners, Names.Types(candidate.Name).Aggregate(key, static (all, type) => all.Then(type.Whole)));
        }

        // Other methods of its class concern an operation where they have its name, all of them where it was given an id, and they concern an authorizer.
        var feelsAll = candidate.Mentions.Contains("OperationId") || !candidate.Attributes.Any(KnownAttributes.IsVerb)
            || candidate.Attributes.Any(KnownAttributes.IsOther);
        foreach (var owner in Names.Types(candidate.Owners[0]))
        {
            key = feelsAll ? key.Then(owner.Whole) : owner.Methods.TryGetValue(candidate.Name, out var overloads) ? key.Then(overloads) : key;
        }

        return Names.Behind(candidate.Mentions, candidate.Owners, key);
    }

    /// <summary>Of what the assembly's attributes are parsed to.</summary>
    public Fingerprint AssemblyKey() => Names.Behind(
        [.. Trees.SelectMany(tree => tree.AssemblyMentions)],
        Trees.Select(tree => tree.AssemblyAttributes).Aggregate(Common, Then));

    /// <summary>The types that may be contexts of System.Text.Json, and those around them, in the order in which they are searched.</summary>
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

    // A file that says nothing to all declarations leaves their keys alone when it comes or goes.
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

    /// <summary>Stands for a reference, which must not be kept: it may be another project's compilation.</summary>
    private sealed class Number(long value)
    {
        public ulong Value { get; } = (ulong)value;
    }
}
