using Sluice.LocalGateway.Json;

namespace Sluice.LocalGateway.Deployment.Usage;

/// <summary>Reads limits out of usage plans and stages.</summary>
internal static class ThrottleReader
{
    /// <summary>Reads a rate and a burst.</summary>
    /// <returns>Null where neither is given, or both are CloudFormation's word for no limit: -1.</returns>
    /// <exception cref="DocumentException">One is not a number.</exception>
    public static Throttle? Read(JsonPlace place, string rateName = "RateLimit", string burstName = "BurstLimit")
    {
        var rate = place.Find(rateName)?.Fraction() ?? -1;
        var burst = place.Find(burstName)?.Number() ?? -1;
        return rate < 0 && burst < 0 ? null
            : new(rate < 0 ? Throttle.OfAccount.Rate : rate, burst < 0 ? Throttle.OfAccount.Burst : burst);
    }

    /// <summary>Reads a stage's <c>MethodSettings</c>.</summary>
    /// <exception cref="DocumentException">One names no method.</exception>
    public static IEnumerable<MethodThrottle> ReadStage(JsonPlace settings)
    {
        foreach (var setting in settings.Items())
        {
            // CloudFormation's form of a path: /~1orders~1{id} is /orders/{id}, and /* is each.
            var path = setting.Member("ResourcePath").Text();
            path = (path.StartsWith('/') ? path[1..] : path).Replace("~1", "/", StringComparison.Ordinal);
            yield return new(
                setting.Member("HttpMethod").Text().ToUpperInvariant(),
                path is "*" || path.StartsWith('/') ? path : $"/{path}",
                Read(setting, "ThrottlingRateLimit", "ThrottlingBurstLimit"));
        }
    }
}
