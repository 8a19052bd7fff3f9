using System.Text.Json;
using Sluice.LocalGateway.Exchanges;

namespace Sluice.LocalGateway.Integrations.Lambda;

/// <summary>Writes the members that the events of proxy integrations and of request authorizers have in common.</summary>
internal static class RequestEvent
{
    public static void Write(Exchange exchange, Utf8JsonWriter json)
    {
        var request = exchange.Request;
        request.Target.Split(out _, out var resource);
        var path = $"/{resource}{(request.Target.Path.Length > 1 && request.Target.Path[^1] == '/' && !resource.IsEmpty ? "/" : "")}";
        json.WriteString("resource"u8, exchange.Method!.ResourcePath);
        json.WriteString("path"u8, path);
        json.WriteString("httpMethod"u8, request.Method);
        WriteMap(json, "headers", exchange.Header);
        WriteMultiMap(json, "multiValueHeaders", exchange.Header.Select(pair => (pair.Key, AllOf(exchange, pair.Key, pair.Value))));
        WriteMap(json, "queryStringParameters", exchange.Querystring);
        WriteMultiMap(
            json,
            "multiValueQueryStringParameters",
            QueryString.ReadAll(request.Target.Query)
                .GroupBy(pair => pair.Key, pair => pair.Value, StringComparer.Ordinal)
                .Select(group => (group.Key, group.ToList())));
        WriteMap(json, "pathParameters", exchange.Path);
        WriteMap(json, "stageVariables", exchange.Stage.Variables);
        json.WritePropertyName("requestContext"u8);
        WriteContext(json, new RequestContextValues(exchange));
    }

    private static List<string> AllOf(Exchange exchange, string name, string last)
    {
        var all = exchange.Request.Headers
            .Where<KeyValuePair<string, string>>(pair => pair.Key.Equals(name, StringComparison.OrdinalIgnoreCase))
            .Select(pair => pair.Value)
            .ToList();
        return all.Count > 1 ? all : [last];
    }

    private static void WriteMap(Utf8JsonWriter json, string name, IReadOnlyCollection<KeyValuePair<string, string>> map)
    {
        if (map.Count == 0)
        {
            json.WriteNull(name);
            return;
        }

        json.WriteStartObject(name);
        foreach (var (key, value) in map)
        {
            json.WriteString(key, value);
        }

        json.WriteEndObject();
    }

    private static void WriteMultiMap(Utf8JsonWriter json, string name, IEnumerable<(string Name, List<string> Values)> map)
    {
        var all = map.ToList();
        if (all.Count == 0)
        {
            json.WriteNull(name);
            return;
        }

        json.WriteStartObject(name);
        foreach (var (key, values) in all)
        {
            json.WriteStartArray(key);
            values.ForEach(json.WriteStringValue);
            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    private static void WriteContext(Utf8JsonWriter json, IReadOnlyDictionary<string, object?> values)
    {
        json.WriteStartObject();
        foreach (var (name, value) in values)
        {
            json.WritePropertyName(name);
            switch (value)
            {
                case IReadOnlyDictionary<string, object?> map:
                    WriteContext(json, map);
                    break;
                case long number:
                    json.WriteNumberValue(number);
                    break;
                default:
                    json.WriteStringValue((string?)value);
                    break;
            }
        }

        json.WriteEndObject();
    }
}
