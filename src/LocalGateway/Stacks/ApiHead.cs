using System.Text.Json;
using Sluice.LocalGateway.Json;

namespace Sluice.LocalGateway.Stacks;

/// <summary>Writes the parts of a document that belong to the API as a whole.</summary>
internal static class ApiHead
{
    private const string KeySource = "x-amazon-apigateway-api-key-source";
    private const string BinaryTypes = "x-amazon-apigateway-binary-media-types";

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
    }

    /// <summary>Returns whether a member of a document is one that <see cref="WriteSettings"/> writes.</summary>
    public static bool IsSetting(string name) => name is KeySource or BinaryTypes;

    /// <summary>Writes the settings that a resource has beside its document. It is unconfirmed that those of both count.</summary>
    /// <param name="tree">The document.</param>
    /// <param name="document">The document of the resource, or null if it has none.</param>
    /// <param name="keySource">The property with the source of API keys, or null.</param>
    /// <param name="binaryTypes">The property with the binary media types, or null.</param>
    public static void WriteSettings(TreeWriter tree, JsonPlace? document, JsonPlace? keySource, JsonPlace? binaryTypes)
    {
        tree.Copy(KeySource, keySource ?? document?.Find(KeySource));
        if (binaryTypes is not { Value.ValueKind: JsonValueKind.Array } types)
        {
            tree.Copy(BinaryTypes, document?.Find(BinaryTypes));
            return;
        }

        var defined = document?.Find(BinaryTypes) is { Value.ValueKind: JsonValueKind.Array } own ? own.Items() : [];
        tree.Name(BinaryTypes);
        tree.StartList(types);
        foreach (var type in defined.Concat(types.Items()).DistinctBy(TypeOf, StringComparer.Ordinal))
        {
            tree.Text(TypeOf(type), type);
        }

        tree.End();
    }

    // A template may write the slash as in a JSON pointer.
    private static string TypeOf(JsonPlace type) => type.Text().Replace("~1", "/", StringComparison.Ordinal);
}
