using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Sluice.GeneratorBench.Measuring;

/// <summary>Generated code without what its methods do: what its declarations alone cost the compiler.</summary>
internal sealed class HollowMethods : CSharpSyntaxRewriter
{
    private static readonly ThrowExpressionSyntax Nothing = SyntaxFactory.ThrowExpression(SyntaxFactory.LiteralExpression(SyntaxKind.NullLiteralExpression));

    public static SyntaxTree Of(SyntaxTree tree) =>
        CSharpSyntaxTree.ParseText(
            new HollowMethods().Visit(tree.GetRoot()).NormalizeWhitespace().ToFullString(), Compilations.ParseOptions, tree.FilePath, Encoding.UTF8);

    public override SyntaxNode? VisitMethodDeclaration(MethodDeclarationSyntax node) => node.Body is null && node.ExpressionBody is null ? node : node
        .WithBody(null)
        .WithExpressionBody(SyntaxFactory.ArrowExpressionClause(Nothing))
        .WithSemicolonToken(SyntaxFactory.Token(SyntaxKind.SemicolonToken))
        .WithModifiers([.. node.Modifiers.Where(modifier => !modifier.IsKind(SyntaxKind.AsyncKeyword))]);
}
