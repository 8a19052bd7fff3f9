using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Sluice.Generator.Analyzers.Declarations;
using Sluice.Generator.Diagnostics;
using Sluice.Generator.Model.Integrations;

namespace Sluice.Generator.Analyzers.Backends;

[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class InvalidActionAnalyzer() : RuleAnalyzer(Rule)
{
    public static readonly DiagnosticDescriptor Rule = Descriptors.Error(
        "SLUICE108", "Backends", "Invalid AWS action",
        "The AWS action of '{0}' is not valid: {1}");

    protected override IEnumerable<DiagnosticInfo> CheckApi(ApiDeclarations api) => api.RestApi is not { } declared ? [] :
        from operation in api.Operations
        let variable = (operation.Model!.Integration as AwsIntegrationModel)?.StageVariable
        where variable is not null && declared.StageVariables.Items.All(v => v.Name != variable)
        select new DiagnosticInfo(
            Rule, operation.IdPlace, operation.Model!.OperationId, $"there is no stage variable '{variable}'. Declare it: [assembly: StageVariable(\"{variable}\", \"…\")].");
}
