using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Sluice.Generator.Helpers;

namespace Sluice.Generator.Pipeline.Outlines;

/// <summary>A method or type with attributes: perhaps one that declares something.</summary>
/// <param name="Node">Of the tree that was outlined.</param>
/// <param name="Attributes">Their names as they are written, without namespaces.</param>
/// <param name="IsKnown">True where one of the names is that of an attribute of ours.</param>
/// <param name="Name">Of the method; of the type itself.</param>
/// <param name="Own">Its own declaration, without its body.</param>
/// <param name="Mentions">The names that it refers to.</param>
/// <param name="Owners">The names of the types around it, the innermost first.</param>
internal sealed record CandidateOutline(SyntaxNode Node, string[] Attributes, bool IsKnown, string Name, Fingerprint Own, string[] Mentions, string[] Owners)
{
    public bool IsMethod => Node is MethodDeclarationSyntax;

    /// <summary>With the type around it.</summary>
    public string DisplayName => IsMethod ? Owners[0] + "." + Name : Name;
}
