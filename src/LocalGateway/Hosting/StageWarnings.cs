using Sluice.LocalGateway.Authorization;
using Sluice.LocalGateway.Authorization.Identities;
using Sluice.LocalGateway.Authorization.Policies;
using Sluice.LocalGateway.Authorization.Policies.Conditions;
using Sluice.LocalGateway.Deployment;
using Sluice.LocalGateway.Documents.Model;

namespace Sluice.LocalGateway.Hosting;

/// <summary>What a person should know before the first request.</summary>
internal static class StageWarnings
{
    public static IReadOnlyList<string> For(DeployFolder folder, GatewayOptions options, LocalIdentities identities, ResourcePolicy? policy)
        => [.. folder.Stack.Warnings, .. AccessWarnings.For(folder.Api, identities), .. Services(folder.Api, options), .. Policy(policy, identities), .. DotnetWatch()];

    // It changes the code of the process that it started, which is this one; the functions have theirs.
    private static IEnumerable<string> DotnetWatch()
        => Environment.GetEnvironmentVariable("DOTNET_WATCH") == "1"
            ? ["'dotnet watch' does not reach the functions' processes: an edit is not served. Start with 'dotnet run', and have 'dotnet watch build' run beside it: each build is served as soon as it ends, and no request is lost."]
            : [];

    private static IEnumerable<string> Services(ApiDocument api, GatewayOptions options)
    {
        var names = api.Methods.Where(method => method.Integration.Type == IntegrationType.Service).Select(method => method.Name).ToList();
        return names.Count == 0 || options.Endpoint is not null
            ? []
            : [$"Every request to {string.Join(", ", names)} is answered 500: it calls a service of AWS, and no --endpoint is given."];
    }

    private static IEnumerable<string> Policy(ResourcePolicy? policy, LocalIdentities identities)
    {
        var keys = policy?.Keys.Where(key => ConditionKeys.OfPlaces.Contains(key, StringComparer.OrdinalIgnoreCase) && !identities.PolicyKeys.ContainsKey(key)).ToList() ?? [];
        return keys.Count == 0
            ? []
            : [$"The API's resource policy asks where requests come from ({string.Join(", ", keys)}): here from this machine, through no VPC. To try it as from elsewhere, give the keys other values under 'policyKeys' in a file for --identity."];
    }
}
