using System.Globalization;
using Sluice.LocalGateway.Deployment.Usage;
using Sluice.LocalGateway.Documents.Model;
using Sluice.LocalGateway.Exchanges;

namespace Sluice.LocalGateway.Authorization.Usage;

/// <summary>
/// Applies a usage plan to one of its keys. It checks the rate before the quota, so that throttled requests do not count against the quota.
/// </summary>
internal sealed class PlanOfKey(UsagePlan plan, KeyUsage usage)
{
    /// <summary>Counts a request and checks it against the plan.</summary>
    /// <returns>The fault that refuses the request, whose detail has the wording of AWS's execution log; null if the plan allows the
    /// request.</returns>
    public GatewayFault? Check(Exchange exchange, string key)
    {
        var method = exchange.Method!;
        if (OwnLimit(method, out var name) is { } own && !usage.OfMethod(name).TryTake(own))
        {
            return Throttled(exchange, key, own);
        }

        if (plan.Throttle is { } throttle && !usage.Bucket.TryTake(throttle))
        {
            return Throttled(exchange, key, throttle);
        }

        return plan.Quota is { } quota && !usage.Quota.TryTake(quota)
            ? GatewayFault.QuotaExceeded(string.Create(
                CultureInfo.InvariantCulture,
                $"API Key {UsageControl.Mask(key)} exceeded quota limit for API Stage {exchange.Api.ApiId}/{exchange.Stage.Name}: " +
                $"Key quota exhausted for Usage Plan ID {plan.Id} ({plan.Name}). Limit: {quota.Limit} Period: {quota.Period.ToString().ToUpperInvariant()}"))
            : null;
    }

    private Throttle? OwnLimit(ApiMethod method, out string name)
    {
        if (plan.Methods.Count == 0)
        {
            name = "";
            return null;
        }

        name = $"{method.ResourcePath}/{method.HttpMethod}";
        return plan.Methods.GetValueOrDefault(name);
    }

    private GatewayFault Throttled(Exchange exchange, string key, Throttle limit) => GatewayFault.Throttled(string.Create(
        CultureInfo.InvariantCulture,
        $"API Key {UsageControl.Mask(key)} exceeded throttle limit for API Stage {exchange.Api.ApiId}/{exchange.Stage.Name}: " +
        $"Key throttle limit exceeded for Usage Plan ID {plan.Id} ({plan.Name}), RestApi {exchange.Api.ApiId}, Stage {exchange.Stage.Name}, " +
        $"Resource {exchange.Method!.ResourceId}, HttpMethod {exchange.Request.Method}. Limit: {limit.Rate:F2} Burst: {limit.Burst}"));
}
