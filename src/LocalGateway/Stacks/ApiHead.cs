using System.Text.Json;
using Sluice.LocalGateway.Json;

namespace Sluice.LocalGateway.Stacks;

/// <summary>Writes the parts of a document that belong to the API as a whole.</summary>
internal static class ApiHead
{
    /// <param name="tree">The document.</param>
    /// <param name="logicalId">The logical id of the API, which is its title if it has no name.</param>
    /// <param name="properties">The properties of its resource.</param>
    /// <param name="nameProperty">The property with the name of the API.</param>
    public static void Write(TreeWriter tree, string logicalId, JsonPlace properties, string nameProperty)
    {
        tree.Name("openapi");
        tree.Text("3.0.1", properties);
        tree.Name("info");
        tree.StartObject(properties);
        tree.Name("title");
        tree.Text(properties.Find(nameProperty)?.KnownText ?? logicalId, properties);
        tree.End();
        WriteSettings(tree, properties);
    }

    /// <summary>Writes the settings that a resource has beside its document.</summary>
    public static void WriteSettings(TreeWriter tree, JsonPlace properties)
    {
        tree.Copy("x-amazon-apigateway-api-key-source", properties.Find("ApiKeySourceType"));
        if (properties.Find("BinaryMediaTypes") is { Value.ValueKind: JsonValueKind.Array } types)
        {
            tree.Name("x-amazon-apigateway-binary-media-types");
            tree.StartList(types);
            foreach (var type in types.Items())
            {
                // A template may write the slash as in a JSON pointer.
                tree.Text(type.Text().Replace("~1", "/", StringComparison.Ordinal), type);
            }

            tree.End();
        }
    }
}
