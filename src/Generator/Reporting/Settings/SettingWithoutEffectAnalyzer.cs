using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Sluice.Generator.Diagnostics;
using Sluice.Generator.Reporting.Declarations;
using Sluice.Generator.Rules;

namespace Sluice.Generator.Reporting.Settings;

[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class SettingWithoutEffectAnalyzer() : RuleAnalyzer(SettingRules.SettingWithoutEffect)
{
    protected override IEnumerable<DiagnosticInfo> CheckApi(ApiDeclarations api) => UnusedSnapshots(api).Concat(UnusedCaches(api));

    // Only published versions have a snapshot. A plain template cannot tell new code from old, so it would publish none.
    private static IEnumerable<DiagnosticInfo> UnusedSnapshots(ApiDeclarations api) => !api.IsPlainTemplate ? [] :
        from function in api.Functions
        where function.SettingPlace is not null
        select new DiagnosticInfo(
            SettingRules.SettingWithoutEffect, function.SettingPlace, "SnapStart",
            "only SAM's template publishes a version of each code. Leave out <SluiceTemplate>CloudFormation</SluiceTemplate>, or SnapStart.");

    private static IEnumerable<DiagnosticInfo> UnusedCaches(ApiDeclarations api) => api.RestApi is not { Settings.Stage.CacheSize: null } ? [] :
        from operation in api.Operations
        where operation.Model!.MethodSettings?.CacheSeconds is not null
        select new DiagnosticInfo(SettingRules.SettingWithoutEffect, operation.IdPlace, "[Cache]", "the stage has no cache. Give it one: [assembly: StageSettings(CacheSize = 0.5)].");
}
