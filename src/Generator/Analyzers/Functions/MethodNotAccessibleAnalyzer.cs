using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Sluice.Generator.Parsing;

namespace Sluice.Generator.Analyzers.Functions;

[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class MethodNotAccessibleAnalyzer() : RuleAnalyzer(Rule)
{
    public static readonly DiagnosticDescriptor Rule = Descriptors.Error(
        "SLUICE014", "Functions", "Inaccessible operation",
        "Generated code cannot call '{0}', because the method is not visible in its assembly. Make it internal or public.");

    // Parsing looks at no expressions.
    protected override ImmutableArray<SyntaxKind> Nodes => [SyntaxKind.ParenthesizedLambdaExpression, SyntaxKind.SimpleLambdaExpression];

    protected override void CheckNode(SyntaxNodeAnalysisContext context)
    {
        var lambda = (LambdaExpressionSyntax)context.Node;
        if (lambda.AttributeLists.Count > 0
            && context.SemanticModel.GetSymbolInfo(lambda, context.CancellationToken).Symbol is { } symbol
            && symbol.GetAttributes().Any(a => a.AttributeClass?.BaseType.Is(WellKnown.HttpOperation) == true))
        {
            context.ReportDiagnostic(Diagnostic.Create(Rule, lambda.ArrowToken.GetLocation(), "The lambda"));
        }
    }
}
