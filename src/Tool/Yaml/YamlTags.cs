namespace Sluice.Tool.Yaml;

/// <summary>The tags of YAML itself, such as <c>!!str</c>.</summary>
internal static class YamlTags
{
    /// <summary>Checks whether a tag is one of YAML's own.</summary>
    public static bool IsStandard(string tag) => tag is "" or "!" || tag.StartsWith("tag:yaml.org,2002:", StringComparison.Ordinal);

    /// <summary>Checks whether a tag says that a scalar is a text.</summary>
    public static bool IsText(string tag) => tag is "!" or "tag:yaml.org,2002:str";
}
