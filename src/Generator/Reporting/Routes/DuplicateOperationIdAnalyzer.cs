using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Sluice.Generator.Diagnostics;
using Sluice.Generator.Linking;
using Sluice.Generator.Parsing.Operations;
using Sluice.Generator.Reporting.Declarations;
using Sluice.Generator.Rules;

namespace Sluice.Generator.Reporting.Routes;

[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class DuplicateOperationIdAnalyzer() : RuleAnalyzer(RouteRules.DuplicateOperationId)
{
    protected override IEnumerable<DiagnosticInfo> CheckApi(ApiDeclarations api)
    {
        foreach (var (operation, _) in RepeatedOperations.ById(api.Operations, static operation => operation.Model!))
        {
            yield return OperationIds.Duplicate(operation.IdPlace, operation.Model!.OperationId, isUpstream: operation.Model.IsUpstream);
        }
    }
}
