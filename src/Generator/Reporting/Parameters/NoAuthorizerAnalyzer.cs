using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Sluice.Generator.Diagnostics;
using Sluice.Generator.Model.Operations;
using Sluice.Generator.Reporting.Declarations;
using Sluice.Generator.Rules;

namespace Sluice.Generator.Reporting.Parameters;

[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class NoAuthorizerAnalyzer() : RuleAnalyzer(ParameterRules.NoAuthorizer)
{
    protected override IEnumerable<DiagnosticInfo> CheckApi(ApiDeclarations api) =>
        from operation in api.Operations
        where operation.Model!.Security?.Authorizer is null
        from value in operation.NeededValues.Items
        where value.Source == ParameterSource.Authorizer
        group value by value.Place ?? operation.MethodPlace into same
        select new DiagnosticInfo(ParameterRules.NoAuthorizer, same.Key, same.First().Name);
}
