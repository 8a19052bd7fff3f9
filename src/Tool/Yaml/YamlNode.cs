using Sluice.LocalGateway.Json;

namespace Sluice.Tool.Yaml;

/// <summary>A value of a YAML file. An alias is the node that its anchor names.</summary>
/// <param name="Position">The position of the value.</param>
/// <param name="Tag">The tag, such as <c>!Ref</c>, or an empty text.</param>
internal abstract record YamlNode(FilePosition Position, string Tag);
