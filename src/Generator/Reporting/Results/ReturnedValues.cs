using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Sluice.Generator.Parsing.Effects;
using Sluice.Generator.Parsing.Operations;

namespace Sluice.Generator.Reporting.Results;

/// <summary>Finds the values that operations return.</summary>
internal static class ReturnedValues
{
    /// <summary>The syntax that returns a value.</summary>
    public static ImmutableArray<SyntaxKind> Nodes { get; } =
        [SyntaxKind.ReturnStatement, SyntaxKind.YieldReturnStatement, SyntaxKind.ArrowExpressionClause];

    /// <summary>
    /// Returns the value that an operation returns at the node, with its conversion to the method's result, or null for every other node.
    /// </summary>
    public static IOperation? Of(SyntaxNodeAnalysisContext context)
    {
        if (context.ContainingSymbol is not IMethodSymbol method || !(EffectRules.IsOperation(method) || InheritedOperations.OverridesOperation(method))
            || Value(context.Node) is not { } value
            || context.SemanticModel.GetOperation(value, context.CancellationToken) is not { } operation)
        {
            return null;
        }

        // The syntax gives the operation of the operand. The implicit conversion to the method's result is its parent.
        return operation.Parent is IConversionOperation { IsImplicit: true } conversion ? conversion : operation;
    }

    /// <summary>Returns the object that follows a value which an operation returns.</summary>
    public static ResultValues Follow(SyntaxNodeAnalysisContext context) => new(
        context.SemanticModel, context.Node.FirstAncestorOrSelf<BaseMethodDeclarationSyntax>(),
        context.ContainingSymbol is IMethodSymbol method && ProxyParser.IsProxy(method, method.ContainingType), context.CancellationToken);

    /// <summary>Returns the expression that the method returns, or null for one that a lambda or a local function in it returns.</summary>
    private static ExpressionSyntax? Value(SyntaxNode node)
    {
        if (node.FirstAncestorOrSelf<SyntaxNode>(n =>
            n is AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax or BaseMethodDeclarationSyntax) is not BaseMethodDeclarationSyntax)
        {
            return null;
        }

        return Bare(node switch
        {
            ReturnStatementSyntax returned => returned.Expression,
            YieldStatementSyntax yielded => yielded.Expression,
            ArrowExpressionClauseSyntax arrow => arrow.Expression,
            _ => null,
        });
    }

    /// <summary>Returns the expression without parentheses and without <c>!</c>, which have no operation of their own.</summary>
    public static ExpressionSyntax? Bare(ExpressionSyntax? value) => value switch
    {
        ParenthesizedExpressionSyntax whole => Bare(whole.Expression),
        PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression } forgiven => Bare(forgiven.Operand),
        _ => value,
    };
}
