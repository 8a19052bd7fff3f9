using Sluice.LocalGateway.Json;

namespace Sluice.Tool.Yaml;

/// <summary>A scalar.</summary>
/// <param name="Text">The text.</param>
/// <param name="IsPlain">Whether the text has no quotes and no block style, so that it may be a number, a switch or null.</param>
/// <param name="Position">The position of the value.</param>
/// <param name="Tag">The tag, or an empty text.</param>
internal sealed record YamlScalar(string Text, bool IsPlain, FilePosition Position, string Tag) : YamlNode(Position, Tag);
