using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Sluice.Generator.Rules;

namespace Sluice.CodeFixes.Parameters;

[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
internal sealed class RemoveModifierFix() : SyntaxFix(
    "Remove the modifier", ParameterRules.ParameterByReference, ParameterRules.ParamsParameter)
{
    protected override (SyntaxNode Old, SyntaxNode? New)? Replace(SyntaxNode node, Diagnostic diagnostic) =>
        node.FirstAncestorOrSelf<ParameterSyntax>() is { } parameter
            ? (parameter, parameter.WithModifiers(default).WithLeadingTrivia(parameter.GetLeadingTrivia()))
            : null;
}
