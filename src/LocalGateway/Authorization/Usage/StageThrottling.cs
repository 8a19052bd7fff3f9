using System.Globalization;
using Sluice.LocalGateway.Deployment;
using Sluice.LocalGateway.Deployment.Usage;
using Sluice.LocalGateway.Documents.Model;
using Sluice.LocalGateway.Exchanges;

namespace Sluice.LocalGateway.Authorization.Usage;

/// <summary>The limits that a stage sets for all clients together, with one bucket for each method.</summary>
internal sealed class StageThrottling
{
    private readonly Dictionary<ApiMethod, (Throttle Limit, TokenBucket Bucket)> _methods;

    private StageThrottling(Dictionary<ApiMethod, (Throttle Limit, TokenBucket Bucket)> methods) => _methods = methods;

    /// <summary>Returns the limits of a stage, or null if it limits no method.</summary>
    public static StageThrottling? For(ApiDocument api, StageSettings stage, TimeProvider time)
    {
        var methods = new Dictionary<ApiMethod, (Throttle Limit, TokenBucket Bucket)>(ReferenceEqualityComparer.Instance);
        foreach (var method in api.Methods)
        {
            if (Find(stage.Throttles, method) is { } limit)
            {
                methods.Add(method, (limit, new(time)));
            }
        }

        return methods.Count == 0 ? null : new(methods);
    }

    /// <summary>Counts a request and checks it against the limits of its method.</summary>
    /// <returns>The fault that refuses the request, or null if the limits allow it.</returns>
    public GatewayFault? Check(Exchange exchange)
        => _methods.TryGetValue(exchange.Method!, out var found) && !found.Bucket.TryTake(found.Limit)
            ? GatewayFault.Throttled(string.Create(
                CultureInfo.InvariantCulture,
                $"{exchange.Method!.Name} is over the stage's throttle limit for it, which the template's MethodSettings set. " +
                $"Limit: {found.Limit.Rate:F2} Burst: {found.Limit.Burst}"))
            : null;

    // If the stage has settings for the method itself, the settings for all methods do not apply, even to a limit that the method's settings leave
    // out.
    private static Throttle? Find(IReadOnlyList<MethodThrottle> settings, ApiMethod method)
        => (settings.FirstOrDefault(one => one.ResourcePath == method.ResourcePath
                && (one.HttpMethod == method.HttpMethod || (one.HttpMethod == "*" && method.HttpMethod == ApiMethod.Any)))
            ?? settings.FirstOrDefault(one => one is { ResourcePath: "*", HttpMethod: "*" }))?.Throttle;
}
