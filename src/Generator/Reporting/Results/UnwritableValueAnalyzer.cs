using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Sluice.Generator.Rules;

namespace Sluice.Generator.Reporting.Results;

[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class UnwritableValueAnalyzer() : RuleAnalyzer(ResultRules.UnwritableValue)
{
    protected override ImmutableArray<SyntaxKind> Nodes => ReturnedValues.Nodes;

    protected override void CheckNode(SyntaxNodeAnalysisContext context)
    {
        if (ReturnedValues.Of(context) is not { } value)
        {
            return;
        }

        foreach (var (place, what, why) in ReturnedValues.Follow(context).Unwritable(value))
        {
            context.ReportDiagnostic(Diagnostic.Create(ResultRules.UnwritableValue, place, what, why));
        }
    }
}
