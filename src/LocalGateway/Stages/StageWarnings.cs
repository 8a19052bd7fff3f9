using System.Globalization;
using System.Net;
using Sluice.LocalGateway.Authorization.Identities;
using Sluice.LocalGateway.Authorization.Policies;
using Sluice.LocalGateway.Authorization.Policies.Conditions;
using Sluice.LocalGateway.Deployment;
using Sluice.LocalGateway.Documents.Model;
using Sluice.LocalGateway.Functions.Processes;
using Sluice.LocalGateway.LocalValues;

namespace Sluice.LocalGateway.Stages;

/// <summary>Makes the warnings to show before the first request.</summary>
internal static class StageWarnings
{
    /// <summary>Whether <c>dotnet watch</c> or an editor changes the code of this process while it runs.</summary>
    public static bool HasHotReload { get; } = Environment.GetEnvironmentVariable("DOTNET_MODIFIABLE_ASSEMBLIES") == "debug";

    public static IReadOnlyList<string> For(
        DeployFolder folder, GatewayOptions options, StageSettings stage, LocalIdentities identities, ResourcePolicy? policy, IFunctionLauncher launcher)
        =>
            [
                .. Listening(options),
                .. folder.Api.Warnings,
                .. folder.Stack.Warnings,
                .. StageVariableWarnings.For(folder.Api, stage, options.Hints),
                .. FunctionWarnings.For(folder, options, stage, launcher),
                .. Variables(folder.Stack, options),
                .. Hidden(options.Variables),
                .. UnusedValues.Describe(folder.Api, options, stage),
                .. AccessWarnings.For(folder.Api, identities, options.Hints),
                .. Services(folder.Api, options),
                .. Policy(policy, identities, options.Hints),
                .. InProcessNotes.For(folder.Stack, options, launcher),
                .. HotReload(options),
            ];

    private static IEnumerable<string> Listening(GatewayOptions options)
        => IPAddress.IsLoopback(options.Address)
            ? []
            :
            [
                $"The gateway listens on {options.Address}: every computer that can reach this one over the network can call the API and run its functions, " +
                "which have the rights of your user. Leave --listen out to serve this computer only.",
            ];

    private static IEnumerable<string> Variables(Stack stack, GatewayOptions options)
    {
        var missing = stack.UnknownVariables
            .Where(variable => ShellEnvironment.Read(variable.Name) is null)
            .Where(variable => !stack.Functions.Any(function => function.LogicalId == variable.Function && options.Variables.Gives(function, variable.Name)))
            .DistinctBy(variable => (variable.Name, variable.Reference))
            .ToList();
        return missing.Count == 0
            ? []
            :
            [
                (missing.Count == 1
                    ? $"Only AWS knows the value of the environment variable {Describe(missing[0])}, so it is not set here. "
                    : $"Only AWS knows the values of these environment variables, so they are not set here: {string.Join(", ", missing.Select(Describe))}. ") +
                $"To give {(missing.Count == 1 ? "it" : "one")} a value, " +
                $"{string.Format(CultureInfo.InvariantCulture, options.Hints.Variable, missing[0].Name)}.",
            ];
    }

    private static IEnumerable<string> Hidden(GivenVariables variables) => variables.Defaults
        .Where(variable => ShellEnvironment.Read(variable.Name) is { } value && value != variable.Value)
        .Where(variable => !variables.Fixed.Any(other => other.Name == variable.Name))
        .Select(variable => variable.Name)
        .Distinct(StringComparer.Ordinal)
        .Select(static name =>
            $"The shell sets the environment variable {name}, so its value in {LocalFile.Name} does not count. To use it, unset {name} in the shell.");

    private static string Describe(UnknownVariable variable)
        => variable.Reference is { } reference ? $"{variable.Name} ({variable.Function}, {reference})" : $"{variable.Name} ({variable.Function})";

    // This happens with --debug only: otherwise, hot reload makes the functions run in this process.
    private static IEnumerable<string> HotReload(GatewayOptions options)
        => HasHotReload && !options.InProcess
            ? ["Hot reload does not reach the processes of the functions, so an edit that it applies is not served. Leave --debug out to serve it."]
            : [];

    private static IEnumerable<string> Services(ApiDocument api, GatewayOptions options)
    {
        var names = api.Methods
            .Where(method => method.Integration.Type == IntegrationType.Service && options.Endpoints.Of(method.Integration.Uri) is null)
            .Select(method => method.Name)
            .ToList();
        return names.Count == 0
            ? []
            : [$"Every request to {string.Join(", ", names)} is answered 500: it calls a service of AWS. {options.Hints.Services}"];
    }

    private static IEnumerable<string> Policy(ResourcePolicy? policy, LocalIdentities identities, StartHints hints)
    {
        var keys = policy?.Keys
            .Where(key => ConditionKeys.OfPlaces.Contains(key, StringComparer.OrdinalIgnoreCase) && !identities.PolicyKeys.ContainsKey(key))
            .ToList() ?? [];
        return keys.Count == 0
            ? []
            :
            [
                $"The API's resource policy asks where requests come from ({string.Join(", ", keys)}). Here they come from this machine, through no VPC. " +
                $"To try it as from elsewhere, give the keys other values under 'policyKeys' in {hints.IdentityFile}.",
            ];
    }
}
