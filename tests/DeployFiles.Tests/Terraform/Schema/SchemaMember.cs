using System.Text.Json.Nodes;

namespace Sluice.DeployFiles.Tests.Terraform.Schema;

/// <summary>An attribute or a nested block of a resource.</summary>
/// <param name="Presence">required, optional or computed. Only the first two are arguments.</param>
/// <param name="Type">string, number, bool, list(…), set(…), map(…); of a structure list, set or object.</param>
/// <param name="Max">How many blocks there may be; null without a limit that the types of the package tell.</param>
/// <param name="IsBlock">Whether it is a nested block.</param>
/// <param name="Members">The members of a structure; otherwise null.</param>
internal sealed record SchemaMember(string Presence, string Type, int? Max, bool IsBlock, IReadOnlyDictionary<string, SchemaMember>? Members)
{
    /// <summary>The type of an item of a list, set or map of simple values.</summary>
    public string ItemType => Type[(Type.IndexOf('(', StringComparison.Ordinal) + 1)..^1];

    public bool IsCollection => Type.Contains('(', StringComparison.Ordinal);

    public static SchemaMember Read(JsonNode node)
    {
        if (node is not JsonObject structure)
        {
            var (presence, type) = Split((string)node!);
            return new(presence, type, null, IsBlock: false, null);
        }

        var isBlock = structure.ContainsKey("block");
        var (structurePresence, form) = Split((string)structure[isBlock ? "block" : "attribute"]!);
        return new(structurePresence, form, (int?)structure["max"], isBlock, ReadMembers(structure["of"]!.AsObject()));
    }

    public static Dictionary<string, SchemaMember> ReadMembers(JsonObject members) =>
        members.ToDictionary(member => member.Key, member => Read(member.Value!), StringComparer.Ordinal);

    private static (string Presence, string Type) Split(string text)
    {
        var space = text.IndexOf(' ', StringComparison.Ordinal);
        return (text[..space], text[(space + 1)..]);
    }
}
