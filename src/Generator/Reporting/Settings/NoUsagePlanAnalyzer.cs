using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Sluice.Generator.Diagnostics;
using Sluice.Generator.Reporting.Declarations;
using Sluice.Generator.Rules;

namespace Sluice.Generator.Reporting.Settings;

[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class NoUsagePlanAnalyzer() : RuleAnalyzer(SettingRules.NoUsagePlan)
{
    // One attribute may be that of a class, or of the assembly.
    protected override IEnumerable<DiagnosticInfo> CheckApi(ApiDeclarations api) => api.RestApi is not { Settings.UsagePlans.Count: 0 } ? [] :
        from operation in api.Operations
        where operation.Model!.Security is { NeedsKey: true }
        group operation by operation.KeyPlace into same
        select new DiagnosticInfo(SettingRules.NoUsagePlan, same.Key);
}
