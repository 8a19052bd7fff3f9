using Sluice.LocalGateway.Json;

namespace Sluice.Tool.Yaml;

/// <summary>A mapping.</summary>
internal sealed record YamlMap(FilePosition Position, string Tag) : YamlNode(Position, Tag)
{
    public List<(YamlScalar Key, YamlNode Value)> Members { get; } = [];
}
