using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Sluice.CodeFixes.Attributes;
using Sluice.Generator.Rules;

namespace Sluice.CodeFixes.Upstream;

/// <summary>Gives the method a proxy integration, which passes on every value of a repeated key or header, and streams responses.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
internal sealed class UseProxyFix() : SyntaxFix(
    "Use a proxy integration", UpstreamRules.RepeatedValues, ResultRules.StreamWithoutProxy)
{
    protected override (SyntaxNode Old, SyntaxNode? New)? Replace(SyntaxNode node, Diagnostic diagnostic)
    {
        if (node.FirstAncestorOrSelf<MethodDeclarationSyntax>() is not { } method)
        {
            return null;
        }

        // The method may say [Proxy(false)], which the new attribute replaces.
        if (method.AttributeLists.Find("Proxy") is { } old)
        {
            return (old, old.WithArgumentList(null));
        }

        var added = AttributeSyntaxes.List("global::Sluice.Proxy").Attributes[0];
        return method.AttributeLists.LastOrDefault() is { } list
            ? (list, list.AddAttributes(added))
            : (method, method.AddAttributeLists(SyntaxFactory.AttributeList(SyntaxFactory.SingletonSeparatedList(added))));
    }
}
