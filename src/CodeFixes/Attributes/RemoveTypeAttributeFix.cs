using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Sluice.Generator.Rules;

namespace Sluice.CodeFixes.Attributes;

[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
internal sealed class RemoveTypeAttributeFix() : SyntaxFix(
    "Remove the attribute from the class", FunctionRules.FunctionWithoutOperations, FunctionRules.SeveralStartups)
{
    protected override (SyntaxNode Old, SyntaxNode? New)? Replace(SyntaxNode node, Diagnostic diagnostic) =>
        node.FirstAncestorOrSelf<TypeDeclarationSyntax>()?.AttributeLists.Find(
            diagnostic.Id == FunctionRules.SeveralStartups.Id ? "LambdaStartup" : "LambdaFunction")?.Removed();
}
