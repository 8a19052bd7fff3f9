using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Sluice.Generator.Parsing.Effects;
using Sluice.Generator.Parsing.Operations;
using Sluice.Generator.Rules;

namespace Sluice.Generator.Reporting.Results;

[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class SeveralCookiesAnalyzer() : RuleAnalyzer(ResultRules.SeveralCookies)
{
    protected override ImmutableArray<SyntaxKind> Nodes => [SyntaxKind.IdentifierName];

    protected override void CheckNode(SyntaxNodeAnalysisContext context)
    {
        if (CookieUses.VariableOf(context.Node, context.SemanticModel, context.CancellationToken) is { } variable
            && context.ContainingSymbol is IMethodSymbol method && IsOfCustomIntegrations(method)
            && CookieUses.IsRepeated(context.Node, variable, context.SemanticModel, context.CancellationToken))
        {
            context.ReportDiagnostic(Diagnostic.Create(ResultRules.SeveralCookies, context.Node.GetLocation(), variable.Name));
        }
    }

    // A method that is no operation may work for all operations of its class.
    private static bool IsOfCustomIntegrations(IMethodSymbol method)
    {
        if (EffectRules.IsOperation(method))
        {
            return !ProxyParser.IsProxy(method, method.ContainingType);
        }

        var operations = method.ContainingType.GetMembers().OfType<IMethodSymbol>().Where(EffectRules.IsOperation).ToArray();
        return operations.Length > 0 && !operations.Any(operation => ProxyParser.IsProxy(operation, method.ContainingType));
    }
}
