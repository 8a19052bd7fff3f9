using Sluice.Generator.Emitting.Documents;

namespace Sluice.BuildTasks.Overlays.Nodes;

/// <summary>Writes a tree with the writers of the generator, so that both write the same form.</summary>
internal static class NodeWriter
{
    public static string Json(ObjectNode root) => JsonWriter.Document(json => WriteMembers(json, root));

    public static string Yaml(ObjectNode root) => YamlWriter.Document(yaml => WriteMembers(yaml, root));

    private static void WriteMembers(DocumentWriter writer, ObjectNode node)
    {
        foreach (var member in node.Members)
        {
            switch (member.Value)
            {
                case ObjectNode value:
                    writer.Object(member.Name, inner => WriteMembers(inner, value));
                    break;
                case ArrayNode value:
                    writer.Array(member.Name, inner => WriteItems(inner, value));
                    break;
                case ScalarNode { Kind: ScalarKind.Text } value:
                    writer.String(member.Name, value.Value);
                    break;
                case ScalarNode value:
                    writer.Raw(member.Name, value.Value);
                    break;
            }
        }
    }

    private static void WriteItems(DocumentWriter writer, ArrayNode node)
    {
        foreach (var item in node.Items)
        {
            switch (item)
            {
                case ObjectNode value:
                    writer.ObjectItem(inner => WriteMembers(inner, value));
                    break;
                case ArrayNode value:
                    writer.ArrayItem(inner => WriteItems(inner, value));
                    break;
                case ScalarNode { Kind: ScalarKind.Text } value:
                    writer.StringItem(value.Value);
                    break;
                case ScalarNode value:
                    writer.RawItem(value.Value);
                    break;
            }
        }
    }
}
