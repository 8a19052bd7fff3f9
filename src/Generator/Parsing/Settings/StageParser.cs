using Microsoft.CodeAnalysis;
using Sluice.Contract;
using Sluice.Generator.Diagnostics;
using Sluice.Generator.Model.Settings;
using Sluice.Generator.Rules;

namespace Sluice.Generator.Parsing.Settings;

/// <summary>Parses <c>[assembly: StageSettings]</c>, <c>[Cache]</c> and <c>[Throttle]</c> into the settings of the stage.</summary>
internal static class StageParser
{
    private const string Rate = "Use a number of requests per second.";
    private const string Requests = "Use a number of requests.";
    private const string LogLevels = "The levels are OFF, ERROR and INFO.";
    private const string Format = "Write one line that contains $context.requestId.";

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
        var reader = new SettingReader(attribute, (IAssemblySymbol)assembly, bag, cancellation);
        var (rate, burst) = (attribute.NamedArgument("RateLimit", 0d), attribute.NamedArgument("BurstLimit", 0));
        var cache = attribute.NamedArgument("CacheSize", 0d);
        var level = attribute.NamedArgument("LogLevel", "OFF")!;
        var acl = attribute.NamedArgument<string>("WebAclArn");
        var format = attribute.NamedArgument<string>("AccessLogFormat");
        var sizes = "The sizes are " + string.Join(", ", ApiGatewayLimits.CacheSizes.Select(s => s.Invariant())) + " GB.";
        scope.Check("RateLimit", rate.Invariant(), rate >= 0, Rate);
        scope.Check("BurstLimit", burst.Invariant(), burst >= 0, Requests);
        scope.Check("CacheSize", cache.Invariant(), cache == 0 || Array.IndexOf(ApiGatewayLimits.CacheSizes, cache) >= 0, sizes);
        scope.Check("LogLevel", level, IsLevel(level), LogLevels);
        scope.Check("AccessLogFormat", "that text", format is null || IsFormat(format), Format);
        var formatSetting = reader.Text("AccessLogFormat", format ?? DefaultFormat, IsFormat, Format);
        scope.CheckKey("LogKmsKeyArn", attribute.NamedArgument<string>("LogKmsKeyArn"));
        scope.CheckArn("WebAclArn", acl, "wafv2", "a regional web ACL of AWS WAF");
        var model = new StageModel
        {
            RateLimit = reader.Number("RateLimit", rate, value => value >= 0, Rate),
            BurstLimit = reader.Number("BurstLimit", burst, value => value >= 0, Requests),
            CacheSize = reader.Text(
                "CacheSize", cache.Invariant(), size => size == StageModel.NoCache || ApiGatewayLimits.CacheSizes.Any(s => s.Invariant() == size), sizes),
            Tracing = reader.Switch("Tracing", attribute.NamedArgument("Tracing", false)),
            Metrics = reader.Switch("Metrics", attribute.NamedArgument("Metrics", false)),
            LogLevel = reader.Text("LogLevel", level, IsLevel, LogLevels),
            AccessLog = reader.Switch("AccessLog", attribute.NamedArgument("AccessLog", false) || format is not null || formatSetting.Parameter is not null),
            AccessLogFormat = formatSetting,
            LogRetention = scope.Retention(reader),
            LogKmsKeyArn = attribute.NamedArgument<string>("LogKmsKeyArn"),
            RetainsLog = attribute.NamedArgument("LogDeletionPolicy", 0) != 0,
            HasCloudWatchRole = attribute.NamedArgument("CloudWatchRole", false),
            WebAclArn = acl,
        };
        reader.Fixed("CloudWatchRole", "The stage waits for the role, which has to exist in every deployment.");
        reader.Finish();
        return model;
    }

    /// <summary>Returns the settings of the stage for one operation, or null if the operation has none of its own.</summary>
    public static MethodSettingsModel? ParseMethod(IMethodSymbol method, string httpMethod, DiagnosticBag bag, CancellationToken cancellation)
    {
        var (cache, throttle) = (method.Attribute(WellKnown.Cache), method.Attribute(WellKnown.Throttle));
        var own = new MethodSettingsModel(null, null, null);
        own = cache is null ? own : ParseCache(own, cache, method, httpMethod, bag, cancellation);
        own = throttle is null ? own : ParseThrottle(own, throttle, method, bag, cancellation);
        return cache is null && throttle is null ? null : own;
    }

    private static MethodSettingsModel ParseCache(
        MethodSettingsModel own, AttributeData cache, IMethodSymbol method, string httpMethod, DiagnosticBag bag, CancellationToken cancellation)
    {
        const string Cure = "API Gateway caches responses for 1 to 3,600 seconds.";
        var seconds = cache.Argument<int>(0);
        new SettingScope(cache, bag, cancellation).CheckArgument(0, "The cache's time", seconds.Invariant(), IsCacheTime(seconds), Cure);
        if (httpMethod != "GET")
        {
            bag.Add(
                SettingRules.RefusedSetting, cache.Place(cancellation), "[Cache]", "on " + httpMethod,
                "API Gateway caches only the responses to GET requests.");
        }

        var reader = new SettingReader(cache, method.ContainingAssembly, bag, cancellation);
        own = own with { CacheSeconds = reader.Number("Seconds", seconds, IsCacheTime, Cure) };
        reader.Finish();
        return own;
    }

    private static MethodSettingsModel ParseThrottle(
        MethodSettingsModel own, AttributeData throttle, IMethodSymbol method, DiagnosticBag bag, CancellationToken cancellation)
    {
        const string RateCure = "Use a number of requests per second above 0.";
        const string BurstCure = "Use a number of requests above 0.";
        var (rate, burst) = (throttle.Argument<double>(0), throttle.Argument<int>(1));
        var scope = new SettingScope(throttle, bag, cancellation);
        scope.CheckArgument(0, "The rate", rate.Invariant(), rate > 0, RateCure);
        scope.CheckArgument(1, "The burst", burst.Invariant(), burst > 0, BurstCure);
        var reader = new SettingReader(throttle, method.ContainingAssembly, bag, cancellation);
        own = own with
        {
            RateLimit = reader.Number("RateLimit", rate, value => value > 0, RateCure),
            BurstLimit = reader.Number("BurstLimit", burst, value => value > 0, BurstCure),
        };
        reader.Finish();
        return own;
    }

    private static bool IsCacheTime(int seconds) => seconds is >= 1 and <= 3600;

    private static bool IsLevel(string level) => level is "OFF" or "ERROR" or "INFO";

    private static bool IsFormat(string format) => format.IndexOf('\n') < 0 && format.Contains("$context.requestId");
}
