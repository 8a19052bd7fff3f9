using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Sluice.Generator.Diagnostics;
using Sluice.Generator.Reporting.Declarations;
using Sluice.Generator.Rules;

namespace Sluice.Generator.Reporting.Backends;

[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class InvalidActionAnalyzer() : RuleAnalyzer(BackendRules.InvalidAction)
{
    protected override IEnumerable<DiagnosticInfo> CheckApi(ApiDeclarations api) => api.RestApi is not { } declared ? [] :
        from operation in api.Operations
        let variable = operation.Model!.Integration.StageVariable
        where variable is not null && declared.StageVariables.Items.All(v => v.Name != variable)
        select new DiagnosticInfo(
            BackendRules.InvalidAction, operation.IdPlace, operation.Model!.OperationId,
            $"there is no stage variable '{variable}'. Declare it: [assembly: StageVariable(\"{variable}\", \"…\")].");
}
