using Sluice.LocalGateway.Json;

namespace Sluice.Tool.Yaml;

/// <summary>A sequence.</summary>
internal sealed record YamlList(FilePosition Position, string Tag) : YamlNode(Position, Tag)
{
    public List<YamlNode> Items { get; } = [];
}
