using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Sluice.Generator.Rules;

namespace Sluice.CodeFixes.Functions;

[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
internal sealed class RemoveAbstractFix() : SyntaxFix(
    "Remove 'abstract'", FunctionRules.FunctionNotConstructible)
{
    protected override (SyntaxNode Old, SyntaxNode? New)? Replace(SyntaxNode node, Diagnostic diagnostic)
    {
        if (node.FirstAncestorOrSelf<TypeDeclarationSyntax>() is not { } type
            || type.Members.Any(m => m.Modifiers.Any(SyntaxKind.AbstractKeyword))
            || type.Modifiers.FirstOrDefault(m => m.IsKind(SyntaxKind.AbstractKeyword)) is not { RawKind: not 0 } keyword)
        {
            return null;
        }

        var next = keyword.GetNextToken();
        return (
            type,
            type.ReplaceTokens(
                [keyword, next],
                (old, _) => old == keyword ? SyntaxFactory.Token(SyntaxKind.None) : next.WithLeadingTrivia(keyword.LeadingTrivia)));
    }
}
