using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Sluice.Generator.Helpers;

namespace Sluice.Generator.Pipeline.Outlines;

/// <summary>
/// The declarations of one file without bodies, comments and white space: everything that can change the meaning of a declaration in this or in
/// another file. It is made once for each version of a file, from syntax alone.
/// </summary>
internal sealed class TreeOutline
{
    // The entry lives as long as the tree, which an editor keeps from edit to edit as long as the file does not change.
    private static readonly ConditionalWeakTable<SyntaxTree, TreeOutline> Known = new();

    /// <summary>The fingerprint of the whole file.</summary>
    public required Fingerprint Whole { get; init; }

    /// <summary>The fingerprint of the <c>global using</c> directives, which affect all files.</summary>
    public required Fingerprint GlobalUsings { get; init; }

    public required string[] GlobalMentions { get; init; }

    /// <summary>The aliases that are declared with <c>global using</c>, and that all files can use.</summary>
    public required string[] GlobalAliases { get; init; }

    /// <summary>The fingerprint of the assembly's attributes.</summary>
    public required Fingerprint AssemblyAttributes { get; init; }

    /// <summary>The fingerprint of the assembly's attributes without the one that declares the API. Operations depend on these attributes.</summary>
    public required Fingerprint SharedAttributes { get; init; }

    public required string[] AssemblyMentions { get; init; }

    /// <summary>The compilation unit, if it has attributes, or else null.</summary>
    public required SyntaxNode? AssemblyNode { get; init; }

    /// <summary>
    /// The parts of the names of its namespaces, each with the whole name. A namespace inside of another one can hide a type with the name of its part.
    /// </summary>
    public required (string Part, string Whole)[] Namespaces { get; init; }

    public required ImmutableArray<TypeOutline> Types { get; init; }

    public required ImmutableArray<CandidateOutline> Candidates { get; init; }

    /// <summary>True if the file may contain the program's entry point.</summary>
    public required bool MayStart { get; init; }

    public static TreeOutline Of(SyntaxTree tree, CancellationToken cancellation)
    {
        if (!Known.TryGetValue(tree, out var outline))
        {
            outline = new TreeOutliner(tree, cancellation).Outline();
            outline = Known.GetValue(tree, _ => outline);
        }

        return outline;
    }
}
