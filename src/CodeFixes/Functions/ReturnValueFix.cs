using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Sluice.Generator.Rules;

namespace Sluice.CodeFixes.Functions;

[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
internal sealed class ReturnValueFix() : SyntaxFix(
    "Return by value", ResultRules.ResultByReference)
{
    // Besides the return type, the 'ref' before each returned expression is removed.
    protected override (SyntaxNode Old, SyntaxNode? New)? Replace(SyntaxNode node, Diagnostic diagnostic)
    {
        if (node.FirstAncestorOrSelf<MethodDeclarationSyntax>() is not { ReturnType: RefTypeSyntax type } method)
        {
            return null;
        }

        var references = method.DescendantNodes(n => n is not (AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax))
            .OfType<RefExpressionSyntax>().Where(r => r.Parent is ReturnStatementSyntax || r.Parent == method.ExpressionBody);
        return (method, method.ReplaceNodes(
            references.Cast<SyntaxNode>().Append(type),
            (_, changed) => changed is RefExpressionSyntax reference
                ? reference.Expression.WithTriviaFrom(reference)
                : ((RefTypeSyntax)changed).Type.WithTriviaFrom(type)));
    }
}
