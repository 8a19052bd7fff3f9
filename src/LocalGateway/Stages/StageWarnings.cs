using System.Globalization;
using System.Net;
using Sluice.LocalGateway.Authorization.Identities;
using Sluice.LocalGateway.Authorization.Policies;
using Sluice.LocalGateway.Authorization.Policies.Conditions;
using Sluice.LocalGateway.Deployment;
using Sluice.LocalGateway.Documents.Model;
using Sluice.LocalGateway.Functions.Processes;

namespace Sluice.LocalGateway.Stages;

/// <summary>Makes the warnings to show before the first request.</summary>
internal static class StageWarnings
{
    public static IReadOnlyList<string> For(
        DeployFolder folder, GatewayOptions options, LocalIdentities identities, ResourcePolicy? policy, IFunctionLauncher launcher)
        =>
            [
                .. Listening(options),
                .. folder.Api.Warnings,
                .. FunctionWarnings.For(folder, options, launcher),
                .. Variables(folder.Stack, options.Hints),
                .. AccessWarnings.For(folder.Api, identities, options.Hints),
                .. Services(folder.Api, options),
                .. Policy(policy, identities, options.Hints),
                .. DotnetWatch(),
            ];

    private static IEnumerable<string> Listening(GatewayOptions options)
        => IPAddress.IsLoopback(options.Address)
            ? []
            :
            [
                $"The gateway listens on {options.Address}: every computer that can reach this one over the network can call the API and run its functions, " +
                "which have the rights of your user. Leave --listen out to serve this computer only.",
            ];

    private static IEnumerable<string> Variables(Stack stack, StartHints hints)
    {
        var missing = stack.UnknownVariables
            .Where(variable => Environment.GetEnvironmentVariable(variable.Name) is null)
            .DistinctBy(variable => variable.Name)
            .ToList();
        return missing.Count == 0
            ? []
            :
            [
                "Only AWS knows the values of these environment variables, and here they are not set: " +
                $"{string.Join(", ", missing.Select(variable => $"{variable.Name} ({variable.Function})"))}. " +
                $"To give one a value, {string.Format(CultureInfo.InvariantCulture, hints.Variable, missing[0].Name)}.",
            ];
    }

    // 'dotnet watch' changes the code of the process that it started. That is this process, and the functions have processes of their own.
    private static IEnumerable<string> DotnetWatch()
        => Environment.GetEnvironmentVariable("DOTNET_WATCH") == "1"
            ?
            [
                "'dotnet watch' does not reach the functions' processes: an edit is not served. Start with 'dotnet run', and have 'dotnet watch build' run " +
                "beside it: each build is served as soon as it ends, and no request is lost.",
            ]
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
