using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Sluice.Generator.Rules;

namespace Sluice.CodeFixes.Parameters;

[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
internal sealed class RemoveParameterFix() : SyntaxFix(
    "Remove the parameter", BackendRules.LostParameter)
{
    protected override (SyntaxNode Old, SyntaxNode? New)? Replace(SyntaxNode node, Diagnostic diagnostic) =>
        node.FirstAncestorOrSelf<ParameterSyntax>() is { Parent: ParameterListSyntax list } parameter
            ? (list, list.WithParameters(list.Parameters.Remove(parameter)))
            : null;
}
