using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Sluice.CodeFixes.Attributes;
using Sluice.Generator.Rules;

namespace Sluice.CodeFixes.Upstream;

/// <summary>Replaces <c>[HttpApi]</c>, which has the same arguments, and removes <c>Version</c>, which a REST API does not have.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
internal sealed class UseRestApiFix() : SyntaxFix(
    "Use [RestApi]", UpstreamRules.NotServed)
{
    protected override (SyntaxNode Old, SyntaxNode? New)? Replace(SyntaxNode node, Diagnostic diagnostic)
    {
        if (node.FirstAncestorOrSelf<AttributeSyntax>() is not { ArgumentList: { } list } attribute
            || attribute.ShortName() != "HttpApi" || IsBesideRestApi(attribute))
        {
            return null;
        }

        var old = attribute.Name.DescendantNodesAndSelf().OfType<SimpleNameSyntax>().Last();
        var kept = list.Arguments.Where(a => a.NameEquals?.Name.Identifier.ValueText != "Version");
        return (attribute, attribute
            .WithName(attribute.Name.ReplaceNode(old, SyntaxFactory.IdentifierName("RestApi").WithTriviaFrom(old)))
            .WithArgumentList(list.WithArguments(SyntaxFactory.SeparatedList(kept))));
    }

    // A method has one route, so [HttpApi] cannot become a second [RestApi].
    private static bool IsBesideRestApi(AttributeSyntax attribute) => attribute.FirstAncestorOrSelf<MethodDeclarationSyntax>() is { } method
        && method.AttributeLists.SelectMany(list => list.Attributes).Any(other => other.ShortName() == "RestApi");
}
