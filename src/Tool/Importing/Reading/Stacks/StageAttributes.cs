using System.Globalization;
using System.Text.Json;
using Sluice.Contract;
using Sluice.LocalGateway.Json;
using Sluice.Tool.Importing.Model;

namespace Sluice.Tool.Importing.Reading.Stacks;

/// <summary>Makes the attributes of a stage: limits, caches, logs and tracing, of the whole stage and of single methods.</summary>
internal static class StageAttributes
{
    /// <summary>The properties of stages and of APIs that attributes say, and those that say how the API is made.</summary>
    private static readonly string[] ReadElsewhere =
    [
        "StageName", "RestApiId", "DeploymentId", "Variables", "MethodSettings", "CacheClusterEnabled", "CacheClusterSize", "TracingEnabled",
        "AccessLogSetting", "Tags", "Name", "Description", "Body", "BodyS3Location", "EndpointConfiguration", "DisableExecuteApiEndpoint",
        "SecurityPolicy", "EndpointAccessMode", "MinimumCompressionSize", "BinaryMediaTypes", "Policy", "ApiKeySourceType", "Parameters",
        "FailOnWarnings", "CloneFrom", "Mode", "Cors", "Auth", "DefinitionBody", "DefinitionUri", "GatewayResponses", "Models", "Domain",
        "OpenApiVersion", "MergeDefinitions", "AlwaysDeploy", "PropagateTags",
    ];

    /// <summary>Returns the settings of the stage, or nothing if the template sets none.</summary>
    public static IEnumerable<ImportedAttribute> Read(ImportScope scope, ApiStack stack)
    {
        var stage = new Setting(scope, ImportedAttribute.Of("assembly: StageSettings"));
        if (Find(stack, "* *") is { } all)
        {
            stage.Number("RateLimit", all.Find("ThrottlingRateLimit"), isWhole: false);
            stage.Number("BurstLimit", all.Find("ThrottlingBurstLimit"));
            stage.Switch("Metrics", all.Find("MetricsEnabled"));
            stage.Text("LogLevel", all.Find("LoggingLevel"), static level => level is "OFF" or "ERROR" or "INFO");
            NoteOthers(scope, all, "CachingEnabled", "CacheTtlInSeconds", "CacheDataEncrypted", "DataTraceEnabled");
        }

        if (IsTrue(stack.OfStage("CacheClusterEnabled")))
        {
            stage.Number("CacheSize", stack.OfStage("CacheClusterSize"), isWhole: false, static size => ApiGatewayLimits.CacheSizes.Contains((double)size));
        }

        stage.Switch("Tracing", stack.OfStage("TracingEnabled"));
        if (stack.OfStage("AccessLogSetting") is { } log)
        {
            stage.Code("AccessLog", "true");
            stage.Text("AccessLogFormat", log.Find("Format"), IsFormat);
        }

        if (stage.IsSet)
        {
            yield return stage.Attribute;
        }

        foreach (var (name, place) in stack.AllOfApi().Where(static property => !ReadElsewhere.Contains(property.Key)))
        {
            scope.Note(place, $"no attribute says '{name}'. Add it with an overlay.");
        }
    }

    /// <summary>Returns the limits and the cache of one method.</summary>
    public static IEnumerable<ImportedAttribute> OfMethod(ImportScope scope, ApiStack stack, Operation operation)
    {
        if (Find(stack, KeyOf(operation)) is not { } settings)
        {
            yield break;
        }

        var (rate, burst) = (settings.Find("ThrottlingRateLimit"), settings.Find("ThrottlingBurstLimit"));
        if (Positive(rate) is { } limit && Positive(burst) is { } most && limit > 0 && most > 0 && most == decimal.Truncate(most) && most <= int.MaxValue)
        {
            yield return ImportedAttribute.Of("Throttle").WithCode(null, Text(limit)).WithCode(null, Text(most));
        }
        else if ((rate ?? burst) is { } half)
        {
            scope.Note(half, "[Throttle] sets both a rate and a burst, of which one is missing here or not known. Write the attribute.");
        }

        if (settings.Find("CachingEnabled") is { Value.ValueKind: JsonValueKind.True } cache)
        {
            var seconds = Positive(settings.Find("CacheTtlInSeconds")) ?? 300;
            if (operation.Method.HttpMethod == "GET" && seconds is >= 1 and <= 3_600 && seconds == decimal.Truncate(seconds))
            {
                yield return ImportedAttribute.Of("Cache").WithCode(null, Text(seconds));
            }
            else
            {
                scope.Note(cache, "[Cache] is for GET and for 1 to 3,600 seconds, so these settings are left out. Add them with an overlay.");
            }
        }

        NoteOthers(scope, settings, "MetricsEnabled", "LoggingLevel", "CacheDataEncrypted", "DataTraceEnabled");
    }

    /// <summary>Notes the settings of single methods that no operation of the project has.</summary>
    public static void NoteOthers(ImportScope scope, ApiStack stack, IReadOnlyList<Operation> operations)
    {
        var known = operations.Select(KeyOf).Append("* *").ToHashSet(StringComparer.Ordinal);
        foreach (var (_, place) in Methods(stack).Where(method => !known.Contains(method.Key)))
        {
            scope.Note(place, "these settings are for no operation of the API, so they are left out. Write [Throttle] or [Cache] on the methods.");
        }
    }

    private static bool IsFormat(string format)
        => !format.Contains('\n', StringComparison.Ordinal) && format.Contains("$context.requestId", StringComparison.Ordinal);

    private static string KeyOf(Operation operation)
        => $"{(operation.Method.HttpMethod == "ANY" ? "*" : operation.Method.HttpMethod)} {operation.Method.ResourcePath}";

    private static bool IsTrue(JsonPlace? place) => place is { Value.ValueKind: JsonValueKind.True } || place?.KnownText is "true" or "True";

    private static JsonPlace? Find(ApiStack stack, string key)
        => Methods(stack).Where(method => method.Key == key).Select(static method => (JsonPlace?)method.Value).LastOrDefault();

    // CloudFormation escapes the slashes of a path: /~1orders~1{id} is /orders/{id}. The path /* stands for all resources.
    private static IEnumerable<KeyValuePair<string, JsonPlace>> Methods(ApiStack stack)
    {
        foreach (var method in stack.OfStage("MethodSettings") is { Value.ValueKind: JsonValueKind.Array } list ? list.Items() : [])
        {
            var path = (method.Find("ResourcePath")?.KnownText ?? "").Replace("~1", "/", StringComparison.Ordinal);
            path = path.StartsWith("//", StringComparison.Ordinal) ? path[1..] : path;
            var http = method.Find("HttpMethod")?.KnownText?.ToUpperInvariant() ?? "";
            yield return new($"{http} {(path is "/*" or "*" ? "*" : path.StartsWith('/') ? path : "/" + path)}", method);
        }
    }

    private static void NoteOthers(ImportScope scope, JsonPlace settings, params string[] names)
    {
        foreach (var name in names)
        {
            if (settings.Find(name) is { } place && place.Value.ValueKind != JsonValueKind.False)
            {
                scope.Note(place, $"no attribute says '{name}' here. Add it with an overlay.");
            }
        }
    }

    private static decimal? Positive(JsonPlace? place)
        => place is { Value.ValueKind: JsonValueKind.Number } number && number.Value.TryGetDecimal(out var value) && value >= 0 ? value : null;

    private static string Text(decimal number) => number.ToString(CultureInfo.InvariantCulture);
}
