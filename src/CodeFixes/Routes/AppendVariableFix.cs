using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Sluice.CodeFixes.Attributes;
using Sluice.Generator.Rules;

namespace Sluice.CodeFixes.Routes;

[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
internal sealed class AppendVariableFix() : SyntaxFix(
    "Add the variable to the route", RouteRules.UnknownVariable)
{
    protected override (SyntaxNode Old, SyntaxNode? New)? Replace(SyntaxNode node, Diagnostic diagnostic) =>
        diagnostic.Properties.TryGetValue("0", out var variable)
        && node.FirstAncestorOrSelf<MethodDeclarationSyntax>()?.AttributeLists.Http()?.ArgumentList?.Arguments.FirstOrDefault()?.Expression
            is LiteralExpressionSyntax { Token.ValueText: var route } literal
        && !route.EndsWith("+}", StringComparison.Ordinal)
            ? (literal, AttributeSyntaxes.Literal(route.TrimEnd('/') + "/{" + variable + "}"))
            : null;
}
