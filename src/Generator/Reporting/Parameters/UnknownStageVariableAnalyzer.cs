using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Sluice.Generator.Diagnostics;
using Sluice.Generator.Model.Operations;
using Sluice.Generator.Reporting.Declarations;
using Sluice.Generator.Rules;

namespace Sluice.Generator.Reporting.Parameters;

[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class UnknownStageVariableAnalyzer() : RuleAnalyzer(ParameterRules.UnknownStageVariable)
{
    protected override IEnumerable<DiagnosticInfo> CheckApi(ApiDeclarations api) => api.RestApi is not { } declared ? [] :
        from operation in api.Operations
        from value in operation.NeededValues.Items
        where value.Source == ParameterSource.StageVariable && declared.StageVariables.Items.All(variable => variable.Name != value.Name)
        group value by value.Place ?? operation.MethodPlace into same
        select new DiagnosticInfo(ParameterRules.UnknownStageVariable, same.Key, same.First().Name);
}
