using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Sluice.Generator.Analyzers.Functions;

namespace Sluice.CodeFixes.Attributes;

[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
internal sealed class RemoveTypeAttributeFix() : SyntaxFix(
    "Remove the attribute from the class", FunctionWithoutOperationsAnalyzer.Rule, SeveralStartupsAnalyzer.Rule)
{
    protected override (SyntaxNode Old, SyntaxNode? New)? Replace(SyntaxNode node, Diagnostic diagnostic) =>
        node.FirstAncestorOrSelf<TypeDeclarationSyntax>()?.AttributeLists.Find(
            diagnostic.Id == SeveralStartupsAnalyzer.Rule.Id ? "LambdaStartup" : "LambdaFunction")?.Removed();
}
