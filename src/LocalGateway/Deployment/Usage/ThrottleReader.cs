using Sluice.LocalGateway.Json;

namespace Sluice.LocalGateway.Deployment.Usage;

/// <summary>Reads the limits of usage plans and stages.</summary>
internal static class ThrottleReader
{
    /// <summary>Reads a rate and a burst.</summary>
    /// <returns>The limit; null if neither number is given, or both are -1, which means no limit in CloudFormation.</returns>
    /// <exception cref="DocumentException">One of the values is not a number.</exception>
    public static Throttle? Read(JsonPlace place, string rateName = "RateLimit", string burstName = "BurstLimit")
    {
        var rate = place.Find(rateName)?.Fraction() ?? -1;
        var burst = place.Find(burstName)?.Number() ?? -1;
        return rate < 0 && burst < 0 ? null
            : new(rate < 0 ? Throttle.OfAccount.Rate : rate, burst < 0 ? Throttle.OfAccount.Burst : burst);
    }

    /// <summary>Reads a stage's <c>MethodSettings</c>.</summary>
    /// <exception cref="DocumentException">An entry has no <c>ResourcePath</c> or no <c>HttpMethod</c>.</exception>
    public static IEnumerable<MethodThrottle> ReadStage(JsonPlace settings)
    {
        foreach (var setting in settings.Items())
        {
            // CloudFormation escapes the slashes of a path: /~1orders~1{id} is /orders/{id}. The path /* stands for all resources.
            var path = setting.Member("ResourcePath").Text();
            path = (path.StartsWith('/') ? path[1..] : path).Replace("~1", "/", StringComparison.Ordinal);
            yield return new(
                setting.Member("HttpMethod").Text().ToUpperInvariant(),
                path is "*" || path.StartsWith('/') ? path : $"/{path}",
                Read(setting, "ThrottlingRateLimit", "ThrottlingBurstLimit"));
        }
    }
}
