using Sluice.LocalGateway.Deployment;
using Sluice.LocalGateway.Documents.Model;
using Sluice.LocalGateway.Integrations.Lambda;
using Sluice.LocalGateway.Json;

namespace Sluice.LocalGateway.Stages;

/// <summary>Finds values that are given for names that nothing uses. On the command line they are errors, and in a file of local values lines.</summary>
internal static class UnusedValues
{
    /// <exception cref="DocumentException">An option names a function that the API does not call, or a stage variable that nothing uses.</exception>
    public static void Refuse(DeployFolder folder, GatewayOptions options, StageSettings stage)
    {
        var called = CalledFunctions.Of(folder.Api).Select(uri => FunctionUri.FindName(stage.Replace(uri))).OfType<string>();
        var known = folder.Stack.Functions.SelectMany(static function => new[] { function.LogicalId, function.Name })
            .Concat(called)
            .ToHashSet(StringComparer.Ordinal);
        foreach (var name in options.StandIns.Keys.Where(name => !known.Contains(name)))
        {
            var names = known.Order(StringComparer.Ordinal).ToList();
            throw new DocumentException("sluice", "--function", names.Count == 0
                ? $"the API calls no function, so '{name}' would answer nothing. Leave it out."
                : $"there is no function '{name}'. The functions are {string.Join(", ", names)}: name one.");
        }

        if (options.Hints != StartHints.Test
            && options.StageVariables.Keys.Where(name => !options.Local.StageVariables.ContainsKey(name))
                .FirstOrDefault(name => !IsUsed(name, folder.Api, stage)) is { } unused)
        {
            throw new DocumentException("sluice", "--stage-variable", Explain(unused, folder.Api));
        }
    }

    /// <summary>Returns a line for each value of the file of local values that has no effect.</summary>
    public static IEnumerable<string> Describe(ApiDocument api, GatewayOptions options, StageSettings stage)
        => options.Local.StageVariables.Keys.Where(name => !IsUsed(name, api, stage)).Order(StringComparer.Ordinal)
            .Select(name => $"{Path.GetFileName(options.Local.Path)}: $.stageVariables.{name}: {Explain(name, api)}");

    // The events of proxy integrations and of request authorizers have all variables, so that a function can read any name.
    private static bool IsUsed(string name, ApiDocument api, StageSettings stage)
        => api.StageVariableNames.Value is not { } names || names.Contains(name) || stage.Declared.Contains(name)
            || api.Methods.Any(static method => method.Integration.Type == IntegrationType.LambdaProxy
                || method.Access?.Authorizer is { Kind: AuthorizerKind.Request });

    private static string Explain(string name, ApiDocument api)
        => $"nothing uses the stage variable '{name}', so its value has no effect. "
            + (api.StageVariableNames.Value is { Count: > 0 } names
                ? $"The API uses {string.Join(", ", names.Order(StringComparer.Ordinal))}: name one of these."
                : "Leave it out.");
}
