using System.Collections.Immutable;
using Sluice.Generator.Diagnostics;
using Sluice.Generator.Model;
using Sluice.Generator.Model.Integrations;
using Sluice.Generator.Model.Settings;
using Sluice.Generator.Parsing.Operations;

namespace Sluice.Generator.Parsing.Api;

/// <summary>What operations name has to exist: authorizers, under one name each, stage variables and the cache.</summary>
internal static class SecurityChecks
{
    public static void Check(
        ImmutableArray<Parsed<RestApiModel>> declarations, ParsedOperation[] operations, ImmutableArray<Parsed<AuthorizerModel>> authorizers, DiagnosticBag bag)
    {
        // What failed may have been the one that is missing.
        if (declarations.FirstOrDefault()?.Model is not { } api || authorizers.Any(a => a.Model is null))
        {
            return;
        }

        var names = new HashSet<string>(api.Settings.Authorizers.Items.Select(a => a.Name), StringComparer.Ordinal) { AuthorizerModel.Iam };
        foreach (var authorizer in authorizers.Where(a => !names.Add(a.Model!.Name)))
        {
            bag.Add(SettingRules.InvalidAuthorizer, authorizer.Place, authorizer.Model!.Name, "the name is taken.");
        }

        foreach (var operation in operations)
        {
            if (operation.Model!.Security?.Authorizer is { } name && !names.Contains(name))
            {
                bag.Add(SettingRules.UnknownAuthorizer, operation.SecurityPlace, name);
            }

            if (operation.Model.Integration is AwsIntegrationModel { StageVariable: { } variable } && api.StageVariables.Items.All(v => v.Name != variable))
            {
                bag.Add(BackendRules.InvalidAction, operation.IdPlace, operation.Model.OperationId, $"there is no stage variable '{variable}'. Declare it: [assembly: StageVariable(\"{variable}\", \"…\")].");
            }

            if (operation.Model.MethodSettings?.CacheSeconds is not null && api.Settings.Stage.CacheSize is null)
            {
                bag.Add(SettingRules.NothingToUse, operation.IdPlace, "[Cache]", "the stage has no cache. Give it one: [assembly: StageSettings(CacheSize = 0.5)].");
            }
        }
    }
}
