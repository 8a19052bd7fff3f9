using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Sluice.Generator.Parsing;
using Sluice.Generator.Rules;

namespace Sluice.Generator.Reporting.Functions;

[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class MethodNotAccessibleAnalyzer() : RuleAnalyzer(FunctionRules.MethodNotAccessible)
{
    // Parsing does not look at expressions, so this analyzer finds lambdas with an HTTP attribute.
    protected override ImmutableArray<SyntaxKind> Nodes => [SyntaxKind.ParenthesizedLambdaExpression, SyntaxKind.SimpleLambdaExpression];

    protected override void CheckNode(SyntaxNodeAnalysisContext context)
    {
        var lambda = (LambdaExpressionSyntax)context.Node;
        if (lambda.AttributeLists.Count > 0
            && context.SemanticModel.GetSymbolInfo(lambda, context.CancellationToken).Symbol is { } symbol
            && symbol.GetAttributes().Any(a => a.AttributeClass?.BaseType.Is(WellKnown.HttpOperation) == true))
        {
            context.ReportDiagnostic(Diagnostic.Create(FunctionRules.MethodNotAccessible, lambda.ArrowToken.GetLocation(), "The lambda"));
        }
    }
}
