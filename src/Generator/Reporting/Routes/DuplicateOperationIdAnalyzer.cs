using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Sluice.Generator.Diagnostics;
using Sluice.Generator.Parsing.Operations;
using Sluice.Generator.Reporting.Declarations;
using Sluice.Generator.Rules;

namespace Sluice.Generator.Reporting.Routes;

[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class DuplicateOperationIdAnalyzer() : RuleAnalyzer(RouteRules.DuplicateOperationId)
{
    protected override IEnumerable<DiagnosticInfo> CheckApi(ApiDeclarations api)
    {
        // Letter case does not count, because the id is the name of a folder.
        var ids = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var operation in api.Operations)
        {
            if (!ids.Add(operation.Model!.OperationId))
            {
                yield return OperationIds.Duplicate(operation.IdPlace, operation.Model.OperationId, isUpstream: operation.Model.IsUpstream);
            }
        }
    }
}
