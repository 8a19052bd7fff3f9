using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Sluice.Generator.Helpers;

namespace Sluice.Generator.Pipeline.Outlines;

/// <summary>A method or type with attributes that may declare something.</summary>
/// <param name="Node">The node in the syntax tree that was outlined.</param>
/// <param name="Attributes">The names of the attributes as they are written, without namespaces.</param>
/// <param name="IsKnown">True if one of the names is that of an attribute that declares something.</param>
/// <param name="Name">The name of the method or type.</param>
/// <param name="Own">The fingerprint of its own declaration, without its body.</param>
/// <param name="Mentions">The names to which it refers.</param>
/// <param name="Owners">The names of the types that contain it, the innermost first.</param>
internal sealed record CandidateOutline(SyntaxNode Node, string[] Attributes, bool IsKnown, string Name, Fingerprint Own, string[] Mentions, string[] Owners)
{
    public bool IsMethod => Node is MethodDeclarationSyntax;

    /// <summary>The name for messages, with the type that contains a method.</summary>
    public string DisplayName => IsMethod ? Owners[0] + "." + Name : Name;
}
