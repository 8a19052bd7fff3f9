using System.Text.Json.Nodes;

namespace Sluice.Cdk.Sam;

/// <summary>Short forms of JSON that SAM's expansion writes.</summary>
internal static class Json
{
    public static string? Text(JsonNode? node) => node is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;

    public static JsonObject Ref(string id) => new() { ["Ref"] = id };

    public static JsonObject Sub(string text) => new() { ["Fn::Sub"] = text };

    public static JsonObject Attribute(string id, string attribute) => new() { ["Fn::GetAtt"] = new JsonArray(id, attribute) };

    public static JsonObject Allow(string action, JsonNode resource) => new()
    {
        ["Version"] = "2012-10-17",
        ["Statement"] = new JsonArray(new JsonObject { ["Effect"] = "Allow", ["Action"] = action, ["Resource"] = resource }),
    };

    public static JsonObject Trust(string service) => new()
    {
        ["Version"] = "2012-10-17",
        ["Statement"] = new JsonArray(new JsonObject
        {
            ["Effect"] = "Allow",
            ["Principal"] = new JsonObject { ["Service"] = service },
            ["Action"] = "sts:AssumeRole",
        }),
    };

    /// <summary>A resource with the attributes that SAM copies from the function: its condition and its policies of deletion.</summary>
    public static JsonObject Resource(string type, JsonObject properties, JsonObject? like = null)
    {
        var resource = new JsonObject { ["Type"] = type };
        foreach (var name in new[] { "Condition", "DeletionPolicy", "UpdateReplacePolicy" })
        {
            if (like?[name] is { } value)
            {
                resource[name] = value.DeepClone();
            }
        }

        resource["Properties"] = properties;
        return resource;
    }
}
