using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Sluice.Generator.Diagnostics;
using Sluice.Generator.Reporting.Declarations;
using Sluice.Generator.Rules;

namespace Sluice.Generator.Reporting.Api;

[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class ApiWithoutOperationsAnalyzer() : RuleAnalyzer(ApiRules.ApiWithoutOperations)
{
    protected override IEnumerable<DiagnosticInfo> CheckApi(ApiDeclarations api)
    {
        if (api.IsComplete && api.Operations.IsEmpty && api.BaseOperations.IsEmpty
            && api.RestApis.FirstOrDefault(d => d.Model is not null) is { } declaration)
        {
            yield return new(ApiRules.ApiWithoutOperations, declaration.Place, declaration.Model!.Name);
        }
    }
}
