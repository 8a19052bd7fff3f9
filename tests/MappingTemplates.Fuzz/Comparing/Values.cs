using System.Globalization;
using System.Numerics;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Sluice.MappingTemplates.Fuzz.Comparing;

/// <summary>A case's JSON as the values that the engine takes, with the number types that the oracle's reader gives.</summary>
internal static class Values
{
    public static object? Of(JsonNode? node) => node switch
    {
        null => null,
        JsonObject map => Of(map),
        JsonArray list => list.Select(Of).ToList(),
        _ => node.GetValueKind() switch
        {
            JsonValueKind.String => node.GetValue<string>(),
            JsonValueKind.True => true,
            JsonValueKind.False => false,
            _ => Number(node.ToJsonString()),
        },
    };

    public static OrderedDictionary<string, object?> Of(JsonObject map)
    {
        var values = new OrderedDictionary<string, object?>(StringComparer.Ordinal);
        foreach (var (name, value) in map)
        {
            values[name] = Of(value);
        }

        return values;
    }

    public static Dictionary<string, string> Texts(JsonNode? map) =>
        map is JsonObject values ? values.ToDictionary(pair => pair.Key, pair => pair.Value!.GetValue<string>(), StringComparer.Ordinal) : [];

    private static object Number(string text)
    {
        if (text.AsSpan().IndexOfAny(".eE") >= 0)
        {
            return double.Parse(text, CultureInfo.InvariantCulture);
        }

        var value = BigInteger.Parse(text, CultureInfo.InvariantCulture);
        return value >= int.MinValue && value <= int.MaxValue ? (object)(int)value : value >= long.MinValue && value <= long.MaxValue ? (object)(long)value : value;
    }
}
