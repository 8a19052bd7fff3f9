using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Sluice.Generator.Parsing.Effects;
using Sluice.Generator.Parsing.Operations;
using Sluice.Generator.Rules;

namespace Sluice.Generator.Reporting.Results;

[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class UnwritableValueAnalyzer() : RuleAnalyzer(ResultRules.UnwritableValue)
{
    protected override ImmutableArray<SyntaxKind> Nodes => [SyntaxKind.ReturnStatement, SyntaxKind.YieldReturnStatement, SyntaxKind.ArrowExpressionClause];

    protected override void CheckNode(SyntaxNodeAnalysisContext context)
    {
        if (context.ContainingSymbol is not IMethodSymbol method || !EffectRules.IsOperation(method) || Value(context.Node) is not { } value
            || context.SemanticModel.GetOperation(value, context.CancellationToken) is not { } operation)
        {
            return;
        }

        // The syntax gives the operation of the operand. The implicit conversion to the method's result is its parent.
        operation = operation.Parent is Microsoft.CodeAnalysis.Operations.IConversionOperation { IsImplicit: true } conversion ? conversion : operation;
        var values = new ResultValues(context.SemanticModel, ProxyParser.IsProxy(method), context.CancellationToken);
        foreach (var (place, what, why) in values.Unwritable(operation))
        {
            context.ReportDiagnostic(Diagnostic.Create(ResultRules.UnwritableValue, place, what, why));
        }
    }

    /// <summary>Returns the expression that the method returns, or null for one that a lambda or a local function in it returns.</summary>
    private static ExpressionSyntax? Value(SyntaxNode node)
    {
        if (node.FirstAncestorOrSelf<SyntaxNode>(n =>
            n is AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax or BaseMethodDeclarationSyntax) is not BaseMethodDeclarationSyntax)
        {
            return null;
        }

        return node switch
        {
            ReturnStatementSyntax returned => returned.Expression,
            YieldStatementSyntax yielded => yielded.Expression,
            ArrowExpressionClauseSyntax arrow => arrow.Expression,
            _ => null,
        };
    }
}
