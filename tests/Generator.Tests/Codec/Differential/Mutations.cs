using System.Text.Json.Nodes;

namespace Sluice.Generator.Tests.Codec.Differential;

/// <summary>JSON with mistakes in it.</summary>
internal static class Mutations
{
    private const string Characters = "\"{}[],:0ex\\ \t-.";

    private static readonly string[] Values =
    [
        "null", "true", "0", "-1", "300", "1.5", "1e400", "\"\"", "\"1\"", "\"x\"", "\"\\ud83d\\ude00\"", "[]", "{}", "[1]", "[null]", "{\"a\":1}", "{\"$type\":1}",
    ];

    /// <summary>Replaces, removes, renames, doubles or adds something anywhere in the tree.</summary>
    public static string Change(string json, Random random)
    {
        var root = JsonNode.Parse(json)!;
        for (var rounds = 1 + random.Next(2); rounds > 0; rounds--)
        {
            var open = Containers(root).ToArray();
            switch (open[random.Next(open.Length)])
            {
                case JsonArray { Count: > 0 } array:
                    array[random.Next(array.Count)] = JsonNode.Parse(Value(random));
                    break;
                case JsonArray array:
                    array.Add(JsonNode.Parse(Value(random)));
                    break;
                case JsonObject { Count: > 0 } map:
                    ChangeMember(map, random);
                    break;
                case JsonObject map:
                    map["a"] = JsonNode.Parse(Value(random));
                    break;
            }
        }

        return root.ToJsonString();
    }

    /// <summary>Replaces, removes or inserts a character: mostly no JSON any more.</summary>
    public static string Break(string json, Random random)
    {
        var (place, character) = (random.Next(json.Length), Characters[random.Next(Characters.Length)].ToString());
        return random.Next(3) switch
        {
            0 => json.Remove(place, 1),
            1 => json.Insert(place, character),
            _ => json.Remove(place, 1).Insert(place, character),
        };
    }

    private static void ChangeMember(JsonObject map, Random random)
    {
        var (name, value) = map.ElementAt(random.Next(map.Count));
        switch (random.Next(6))
        {
            case 0:
                map.Remove(name);
                break;
            case 1:
                map.Remove(name);
                map[name.ToUpperInvariant()] = value?.DeepClone();
                break;
            case 2:
                map["unknown"] = JsonNode.Parse("{\"deep\":[1,{\"x\":null}]}");
                break;
            case 3:
                map.Remove(name);
                map[random.Next(2) == 0 ? "$type" : "$" + name] = value?.DeepClone();
                break;
            default:
                map[name] = JsonNode.Parse(Value(random));
                break;
        }
    }

    private static string Value(Random random) => Values[random.Next(Values.Length)];

    private static IEnumerable<JsonNode> Containers(JsonNode node)
    {
        if (node is JsonObject or JsonArray)
        {
            yield return node;
        }

        var children = node switch { JsonObject map => map.Select(m => m.Value), JsonArray array => array, _ => [] };
        foreach (var child in children.Where(c => c is JsonObject or JsonArray).SelectMany(c => Containers(c!)))
        {
            yield return child;
        }
    }
}
