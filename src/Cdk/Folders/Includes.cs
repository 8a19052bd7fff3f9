using System.Text.Json.Nodes;
using Sluice.Contract;

namespace Sluice.Cdk.Folders;

/// <summary>Puts files of the folder in the places where a template includes them.</summary>
/// <param name="read">Reads a file of the folder.</param>
internal sealed class Includes(Func<string, JsonObject> read)
{
    private bool _usesParameter;

    /// <summary>
    /// Returns the template with the files that it includes inside. The parameter that says where such a file is has no meaning then and is removed.
    /// </summary>
    public static JsonObject Inline(JsonObject template, Func<string, JsonObject> read)
    {
        var includes = new Includes(read);
        var inlined = (JsonObject)includes.Inline(template)!;
        if (includes._usesParameter)
        {
            _ = (inlined["Parameters"] as JsonObject)?.Remove(BodyFile.Parameter);
        }

        return inlined;
    }

    private JsonNode? Inline(JsonNode? node)
    {
        switch (node)
        {
            case JsonObject value when File(value) is { } file:
                return read(file);
            case JsonObject value:
                foreach (var (name, member) in value.ToList())
                {
                    Replace(member, Inline(member), inlined => value[name] = inlined);
                }

                return value;
            case JsonArray items:
                for (var i = 0; i < items.Count; i++)
                {
                    var index = i;
                    Replace(items[i], Inline(items[i]), inlined => items[index] = inlined);
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

    private string? File(JsonObject value)
    {
        if (value.Count != 1 || value["Fn::Transform"] is not JsonObject transform || Text(transform["Name"]) != "AWS::Include")
        {
            return null;
        }

        // A plain template names the file by a parameter, because its place is known only after the upload.
        var location = (transform["Parameters"] as JsonObject)?["Location"];
        if (location is JsonObject { Count: 1 } reference && Text(reference["Ref"]) == BodyFile.Parameter)
        {
            _usesParameter = true;
            return BodyFile.Name;
        }

        return Text(location) is { } text && !text.Contains("://", StringComparison.Ordinal) ? text : null;
    }

    private static string? Text(JsonNode? node) => node is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;
}
