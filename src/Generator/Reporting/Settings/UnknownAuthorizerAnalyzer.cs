using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Sluice.Generator.Diagnostics;
using Sluice.Generator.Reporting.Declarations;
using Sluice.Generator.Rules;

namespace Sluice.Generator.Reporting.Settings;

[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class UnknownAuthorizerAnalyzer() : RuleAnalyzer(SettingRules.UnknownAuthorizer)
{
    protected override IEnumerable<DiagnosticInfo> CheckApi(ApiDeclarations api) => api.AuthorizerNames is not { } names ? [] :
        from operation in api.Operations
        let name = operation.Model!.Security?.Authorizer
        where name is not null && !names.Contains(name)
        select new DiagnosticInfo(SettingRules.UnknownAuthorizer, operation.SecurityPlace, name);
}
