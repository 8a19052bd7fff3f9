using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Sluice.Generator.Helpers;

namespace Sluice.Generator.Pipeline.Outlines;

/// <summary>
/// What one file declares, without bodies, comments and white space: all that can change the meaning of a declaration, here
/// or in another file. Made once for each version of a file, from its syntax alone.
/// </summary>
internal sealed class TreeOutline
{
    // Ends with the tree, which an editor keeps from edit to edit as long as the file stays the same.
    private static readonly ConditionalWeakTable<SyntaxTree, TreeOutline> Known = new();

    /// <summary>Of everything in it.</summary>
    public required Fingerprint Whole { get; init; }

    /// <summary>Of <c>global using</c>, which all files feel.</summary>
    public required Fingerprint GlobalUsings { get; init; }

    public required string[] GlobalMentions { get; init; }

    /// <summary>New names for types that all files know.</summary>
    public required string[] GlobalAliases { get; init; }

    /// <summary>Of the attributes of the assembly.</summary>
    public required Fingerprint AssemblyAttributes { get; init; }

    /// <summary>The same without the API's own: what operations may feel.</summary>
    public required Fingerprint SharedAttributes { get; init; }

    public required string[] AssemblyMentions { get; init; }

    /// <summary>The compilation unit, where it has attributes.</summary>
    public required SyntaxNode? AssemblyNode { get; init; }

    /// <summary>Each part of the names of its namespaces.</summary>
    public required string[] Namespaces { get; init; }

    public required ImmutableArray<TypeOutline> Types { get; init; }

    public required ImmutableArray<CandidateOutline> Candidates { get; init; }

    /// <summary>True where it may hold the program's entry point.</summary>
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
