using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Sluice.Contract;
using Sluice.Generator.Diagnostics;
using Sluice.Generator.Reporting.Declarations;
using Sluice.Generator.Rules;

namespace Sluice.Generator.Reporting.Settings;

[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class TimeoutOfEdgeAnalyzer() : RuleAnalyzer(SettingRules.TimeoutOfEdge)
{
    // One attribute may be that of a type, or of the assembly.
    protected override IEnumerable<DiagnosticInfo> CheckApi(ApiDeclarations api) => api.RestApi is not { Settings.EndpointType.Value: "EDGE" } declared ? [] :
        from operation in api.Operations
        let timeout = operation.Model!.IntegrationTimeout ?? declared.Settings.IntegrationTimeout
        where timeout > ApiGatewayLimits.LongestTimeout
        group timeout by operation.TimeoutPlace ?? api.RestApis.First().Place into same
        select new DiagnosticInfo(SettingRules.TimeoutOfEdge, same.Key, same.First()!.Value.ToString(CultureInfo.InvariantCulture));
}
