using System.Text.Json.Nodes;

namespace Sluice.Cdk.Folders;

/// <summary>Puts files of the folder in the places where a template includes them.</summary>
internal static class Includes
{
    /// <summary>Returns the value with the files that it includes inside.</summary>
    /// <param name="node">A value of the template.</param>
    /// <param name="read">Reads a file of the folder.</param>
    public static JsonNode? Inline(JsonNode? node, Func<string, JsonObject> read)
    {
        switch (node)
        {
            case JsonObject value when File(value) is { } file:
                return read(file);
            case JsonObject value:
                if (value["Body"] is null && Local(value["BodyS3Location"]) is { } body)
                {
                    value.Remove("BodyS3Location");
                    value["Body"] = read(body);
                    return value;
                }

                foreach (var (name, member) in value.ToList())
                {
                    Replace(member, Inline(member, read), inlined => value[name] = inlined);
                }

                return value;
            case JsonArray items:
                for (var i = 0; i < items.Count; i++)
                {
                    var index = i;
                    Replace(items[i], Inline(items[i], read), inlined => items[index] = inlined);
                }

                return items;
            default:
                return node;
        }
    }

    private static void Replace(JsonNode? old, JsonNode? inlined, Action<JsonNode?> set)
    {
        if (!ReferenceEquals(old, inlined))
        {
            set(inlined);
        }
    }

    private static string? File(JsonObject value) =>
        value.Count == 1 && value["Fn::Transform"] is JsonObject transform && Text(transform["Name"]) == "AWS::Include"
            ? Local((transform["Parameters"] as JsonObject)?["Location"])
            : null;

    // A plain template names the file by the parameter BodyLocation, because its place is known only after the upload.
    private static string? Local(JsonNode? location) =>
        location is JsonObject { Count: 1 } reference && Text(reference["Ref"]) == "BodyLocation" ? "template.body.json"
        : Text(location) is { } text && !text.Contains("://", StringComparison.Ordinal) ? text : null;

    private static string? Text(JsonNode? node) => node is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;
}
