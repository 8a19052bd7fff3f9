using System.Text.Json;
using System.Text.Json.Nodes;
using Sluice.LocalGateway.Json;

namespace Sluice.LocalGateway.Documents.OpenApi.Examples;

/// <summary>One way to make a value for a schema. Whether the schema accepts the value is for the caller to find out.</summary>
/// <param name="references">Resolves <c>$ref</c>.</param>
/// <param name="usual">The text if a schema accepts every text.</param>
/// <param name="choice">The number of the alternative that is taken of each <c>oneOf</c> and <c>anyOf</c>.</param>
/// <param name="usesGiven">Whether examples and defaults of the document are taken.</param>
/// <param name="isFull">Whether objects have all properties, and not only those that are required.</param>
/// <param name="salt">Makes other numbers and texts.</param>
internal sealed class ExampleWay(References references, string usual, int choice, bool usesGiven, bool isFull, int salt)
{
    /// <summary>The depth below which values have only what is required. It ends the examples of models that contain themselves.</summary>
    private const int Deep = 4;

    /// <summary>The largest depth of a value.</summary>
    private const int Deepest = 24;

    /// <summary>The largest number of values in an example.</summary>
    private const int MostValues = 5_000;

    private int _values;

    /// <returns>False if this way makes no value.</returns>
    public bool TryMake(JsonPlace schema, out JsonNode? value) => TryMake(schema, 0, salt, out value);

    /// <summary>Returns a value of the document as a tree.</summary>
    public static JsonNode? NodeOf(JsonPlace place) => JsonNode.Parse(place.Value.GetRawText());

    private bool TryMake(JsonPlace schema, int depth, int variant, out JsonNode? value)
    {
        value = null;
        if (depth > Deepest || ++_values > MostValues)
        {
            return false;
        }

        var parts = new SchemaParts(references, schema, choice);
        if (Given(parts, variant) is { } given)
        {
            value = NodeOf(given);
            return true;
        }

        switch (parts.Type)
        {
            case "integer" or "number":
                value = JsonNode.Parse(NumberExample.Make(parts, parts.Type == "integer", variant));
                return true;
            case "boolean":
                value = JsonValue.Create(variant % 2 == 0);
                return true;
            case "array":
                return TryMakeList(parts, depth, out value);
            case "object":
                return TryMakeObject(parts, depth, out value);
            case "null":
                return true;
            default:
                value = JsonValue.Create(TextExample.Make(parts, depth == 0 ? usual : "value", variant));
                return true;
        }
    }

    // A value that is the only one comes before one that is only a proposal.
    private JsonPlace? Given(SchemaParts parts, int variant)
    {
        if (parts.Find("const").Select(static place => (JsonPlace?)place).FirstOrDefault() is { } only)
        {
            return only;
        }

        var lists = parts.Find("enum").Where(static place => place.Value.ValueKind == JsonValueKind.Array && place.Value.GetArrayLength() > 0).ToList();
        var allowed = lists.Count == 0 ? [] : lists[0].Items()
            .Where(item => lists.All(list => list.Items().Any(other => JsonElement.DeepEquals(item.Value, other.Value))))
            .ToList();
        var proposed = usesGiven ? parts.Find("example").Concat(parts.Find("default")) : [];
        return proposed.Take(1).Concat(allowed.Skip(variant % Math.Max(1, allowed.Count))).Select(static place => (JsonPlace?)place).FirstOrDefault();
    }

    private bool TryMakeList(SchemaParts parts, int depth, out JsonNode? value)
    {
        var list = new JsonArray();
        value = list;
        var count = Math.Max(depth < Deep ? 1 : 0, parts.Least("minItems", MostValues));
        count = Math.Min(count, parts.Largest("maxItems"));
        var schemas = parts.Find("items").Where(static items => items.IsObject).ToList();
        var byPlace = parts.Find("items")
            .Where(static items => items.Value.ValueKind == JsonValueKind.Array)
            .SelectMany(static items => items.Items())
            .ToList();
        for (var index = 0; index < count; index++)
        {
            JsonNode? item = JsonValue.Create("value");
            if (index < byPlace.Count ? !TryMake(byPlace[index], depth + 1, salt + index, out item)
                : schemas.Count > 0 && !TryMake(schemas[0], depth + 1, salt + index, out item))
            {
                return false;
            }

            list.Add(item);
        }

        return true;
    }

    private bool TryMakeObject(SchemaParts parts, int depth, out JsonNode? value)
    {
        var members = new JsonObject();
        value = members;
        var required = parts.Find("required").SelectMany(SchemaParts.Texts).ToHashSet(StringComparer.Ordinal);
        var properties = parts.Find("properties").SelectMany(static place => JsonPlace.MembersOf(place)).ToLookup(
            static member => member.Key, static member => member.Value, StringComparer.Ordinal);
        var most = parts.Largest("maxProperties");
        foreach (var property in properties)
        {
            var isRequired = required.Contains(property.Key);
            if (!isRequired && (!isFull || depth >= Deep || members.Count + required.Count(name => !members.ContainsKey(name)) >= most))
            {
                continue;
            }

            if (TryMake(property.Last(), depth + 1, salt, out var member))
            {
                members[property.Key] = member;
            }
            else if (isRequired)
            {
                return false;
            }
        }

        var others = parts.Find("additionalProperties").Where(static place => place.IsObject).ToList();
        var least = parts.Least("minProperties", 100);
        var missing = Math.Max(0, least - members.Count - required.Count(name => !members.ContainsKey(name)));
        var extra = Enumerable.Range(1, missing).Select(static number => FormattableString.Invariant($"property{number}"));
        foreach (var name in required.Concat(extra))
        {
            if (!members.ContainsKey(name))
            {
                JsonNode? member = JsonValue.Create("value");
                if (others.Count > 0 && !TryMake(others[0], depth + 1, salt, out member))
                {
                    return false;
                }

                members[name] = member;
            }
        }

        return true;
    }
}
