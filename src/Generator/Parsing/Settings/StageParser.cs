using Microsoft.CodeAnalysis;
using Sluice.Generator.Diagnostics;
using Sluice.Generator.Model.Settings;
using Sluice.Generator.Rules;

namespace Sluice.Generator.Parsing.Settings;

/// <summary>Parses <c>[assembly: StageSettings]</c>, <c>[Cache]</c> and <c>[Throttle]</c> into the settings of the stage.</summary>
internal static class StageParser
{
    private static readonly double[] CacheSizes = [0.5, 1.6, 6.1, 13.5, 28.4, 58.2, 118, 237];

    // Access logs have all of these variables. Source: API Gateway, "variables for access logging".
    private const string DefaultFormat =
        "{\"requestId\":\"$context.requestId\",\"time\":\"$context.requestTime\",\"ip\":\"$context.identity.sourceIp\",\"method\":\"$context.httpMethod\","
        + "\"path\":\"$context.path\",\"route\":\"$context.resourcePath\",\"status\":\"$context.status\",\"bytes\":\"$context.responseLength\","
        + "\"latency\":\"$context.responseLatency\",\"backendLatency\":\"$context.integrationLatency\",\"error\":\"$context.error.responseType\"}";

    public static StageModel Parse(ISymbol assembly, DiagnosticBag bag, CancellationToken cancellation)
    {
        if (assembly.Attribute(WellKnown.StageSettings) is not { } attribute)
        {
            return new();
        }

        var scope = new SettingScope(attribute, bag, cancellation);
        var (rate, burst) = (attribute.NamedArgument("RateLimit", 0d), attribute.NamedArgument("BurstLimit", 0));
        var cache = attribute.NamedArgument("CacheSize", 0d);
        var level = attribute.NamedArgument("LogLevel", "OFF")!;
        var format = attribute.NamedArgument<string>("AccessLogFormat");
        var retention = attribute.NamedArgument("LogRetention", 30);
        scope.Check("RateLimit", rate.Invariant(), rate >= 0, "Use a number of requests per second.");
        scope.Check("BurstLimit", burst.Invariant(), burst >= 0, "Use a number of requests.");
        scope.Check(
            "CacheSize", cache.Invariant(), cache == 0 || Array.IndexOf(CacheSizes, cache) >= 0,
            "The sizes are " + string.Join(", ", CacheSizes.Select(s => s.Invariant())) + " GB.");
        scope.Check("LogLevel", level, level is "OFF" or "ERROR" or "INFO", "The levels are OFF, ERROR and INFO.");
        scope.Check(
            "AccessLogFormat", "that text", format is null || (format.IndexOf('\n') < 0 && format.Contains("$context.requestId")),
            "Write one line that contains $context.requestId.");
        scope.CheckRetention(retention);
        return new()
        {
            RateLimit = rate == 0 ? null : rate.Invariant(),
            BurstLimit = burst == 0 ? null : burst.Invariant(),
            CacheSize = cache == 0 ? null : cache.Invariant(),
            Tracing = attribute.NamedArgument("Tracing", false),
            Metrics = attribute.NamedArgument("Metrics", false),
            LogLevel = level,
            AccessLogFormat = attribute.NamedArgument("AccessLog", false) || format is not null ? format ?? DefaultFormat : null,
            LogRetention = retention,
        };
    }

    /// <summary>Returns the settings of the stage for one operation, or null if the operation has none of its own.</summary>
    public static MethodSettingsModel? ParseMethod(IMethodSymbol method, string httpMethod, DiagnosticBag bag, CancellationToken cancellation)
    {
        var (cache, throttle) = (method.Attribute(WellKnown.Cache), method.Attribute(WellKnown.Throttle));
        if (cache is not null)
        {
            var seconds = cache.Argument<int>(0);
            var scope = new SettingScope(cache, bag, cancellation);
            scope.CheckArgument(
                0, "The cache's time", seconds.Invariant(), seconds is >= 1 and <= 3600, "API Gateway caches responses for 1 to 3,600 seconds.");
            if (httpMethod != "GET")
            {
                bag.Add(
                    SettingRules.RefusedSetting, cache.Place(cancellation), "[Cache]", "on " + httpMethod,
                    "API Gateway caches only the responses to GET requests.");
            }
        }

        if (throttle is not null)
        {
            var scope = new SettingScope(throttle, bag, cancellation);
            scope.CheckArgument(
                0, "The rate", throttle.Argument<double>(0).Invariant(), throttle.Argument<double>(0) > 0, "Use a number of requests per second above 0.");
            scope.CheckArgument(
                1, "The burst", throttle.Argument<int>(1).Invariant(), throttle.Argument<int>(1) > 0, "Use a number of requests above 0.");
        }

        return cache is null && throttle is null ? null
            : new(cache?.Argument<int>(0), throttle?.Argument<double>(0).Invariant(), throttle?.Argument<int>(1).Invariant());
    }
}
