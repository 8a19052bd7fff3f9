using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Sluice.Generator.Parsing;
using Sluice.Generator.Parsing.Upstream;
using Sluice.Generator.Rules;

namespace Sluice.Generator.Reporting.Results;

[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class UnseenValueAnalyzer() : RuleAnalyzer(ResultRules.UnseenValue)
{
    protected override ImmutableArray<SyntaxKind> Nodes => ReturnedValues.Nodes;

    protected override void CheckNode(SyntaxNodeAnalysisContext context)
    {
        // A result of Amazon's packages takes every body as an object.
        if (ReturnedValues.Of(context) is not { } value || context.ContainingSymbol!.Attribute(UpstreamNames.RestApi) is not null)
        {
            return;
        }

        foreach (var place in ReturnedValues.Follow(context).Unseen(value))
        {
            context.ReportDiagnostic(Diagnostic.Create(ResultRules.UnseenValue, place));
        }
    }
}
