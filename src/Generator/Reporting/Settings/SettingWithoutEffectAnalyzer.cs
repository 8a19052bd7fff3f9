using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Sluice.Generator.Diagnostics;
using Sluice.Generator.Reporting.Declarations;
using Sluice.Generator.Rules;

namespace Sluice.Generator.Reporting.Settings;

[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class SettingWithoutEffectAnalyzer() : RuleAnalyzer(SettingRules.SettingWithoutEffect)
{
    protected override IEnumerable<DiagnosticInfo> CheckApi(ApiDeclarations api) =>
        [.. UnusedVersions(api), .. UnusedAsyncSettings(api), .. UnusedCaches(api), .. UnusedCacheSize(api), .. UnusedScopes(api)];

    // Snapshots and aliases are those of published versions. A plain template cannot publish a new version for new code.
    private static IEnumerable<DiagnosticInfo> UnusedVersions(ApiDeclarations api) => !api.IsPlainTemplate ? []
        : api.Functions.SelectMany(function => function.FindingsWithoutSam.Items)
            .Concat(api.RestApis.SelectMany(declared => declared.FindingsWithoutSam.Items))
            .Distinct();

    private static IEnumerable<DiagnosticInfo> UnusedAsyncSettings(ApiDeclarations api)
    {
        if (!api.IsComplete)
        {
            return [];
        }

        var invoked = new HashSet<string>(api.Operations.Where(o => o.Model!.IsAsync).Select(o => o.Model!.OwnerName), StringComparer.Ordinal);
        return
            from function in api.Functions
            where function.SettingPlace is not null && !invoked.Contains(function.Model!.TypeName)
            select new DiagnosticInfo(
                SettingRules.SettingWithoutEffect, function.SettingPlace, "[AsyncInvocation]",
                "no operation of the function is invoked asynchronously. Give one of them [Async], or remove the attribute.");
    }

    private static IEnumerable<DiagnosticInfo> UnusedCaches(ApiDeclarations api) => api.RestApi is not { Settings.Stage.HasCache: false } ? [] :
        from operation in api.Operations
        where operation.Model!.MethodSettings?.CacheSeconds is not null
        select new DiagnosticInfo(
            SettingRules.SettingWithoutEffect, operation.IdPlace, "[Cache]",
            "the stage has no cache. Give it one: [assembly: StageSettings(CacheSize = 0.5)].");

    private static IEnumerable<DiagnosticInfo> UnusedCacheSize(ApiDeclarations api)
    {
        if (api.IsComplete && api.RestApis is [{ Model: not null, SettingPlace: { } place }, ..]
            && api.Operations.All(o => o.Model!.MethodSettings?.CacheSeconds is null))
        {
            yield return new(
                SettingRules.SettingWithoutEffect, place, "CacheSize",
                "AWS charges for the cache by the hour, but no operation uses it. Mark an operation with [Cache(60)], or remove CacheSize.");
        }
    }

    // Only a Cognito authorizer checks scopes. Source: API Gateway, "authorizationScopes".
    private static IEnumerable<DiagnosticInfo> UnusedScopes(ApiDeclarations api)
    {
        if (api.RestApi is not { } declared || api.AuthorizerNames is not { } names)
        {
            return [];
        }

        var cognito = new HashSet<string>(declared.Settings.Authorizers.Items.Select(a => a.Name), StringComparer.Ordinal);
        return
            from operation in api.Operations
            where operation.ScopesPlace is not null
                && operation.Model!.Security?.Authorizer is { } name && names.Contains(name) && !cognito.Contains(name)
            group operation by operation.ScopesPlace into same
            select new DiagnosticInfo(
                SettingRules.SettingWithoutEffect, same.Key, "Scopes",
                $"only a Cognito authorizer checks scopes, and '{same.First().Model!.Security!.Authorizer}' is not one. "
                + "Let the authorizer check them, or remove Scopes.");
    }
}
