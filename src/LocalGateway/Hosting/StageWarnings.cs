using Sluice.LocalGateway.Authorization;
using Sluice.LocalGateway.Authorization.Identities;
using Sluice.LocalGateway.Deployment;
using Sluice.LocalGateway.Documents.Model;

namespace Sluice.LocalGateway.Hosting;

/// <summary>What a person should know before the first request.</summary>
internal static class StageWarnings
{
    public static IReadOnlyList<string> For(DeployFolder folder, GatewayOptions options, LocalIdentities identities)
        => [.. folder.Stack.Warnings, .. AccessWarnings.For(folder.Api, identities), .. Services(folder.Api, options), .. Policy(folder.Api)];

    private static IEnumerable<string> Services(ApiDocument api, GatewayOptions options)
    {
        var names = api.Methods.Where(method => method.Integration.Type == IntegrationType.Service).Select(method => method.Name).ToList();
        return names.Count == 0 || options.Endpoint is not null
            ? []
            : [$"Every request to {string.Join(", ", names)} is answered 500: it calls a service of AWS, and no --endpoint is given."];
    }

    private static IEnumerable<string> Policy(ApiDocument api)
        => api.HasResourcePolicy ? ["The API's resource policy is not kept here; on AWS it decides who may call."] : [];
}
