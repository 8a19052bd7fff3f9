using System.Collections.Frozen;

namespace Sluice.Tool.Yaml;

/// <summary>The short forms of CloudFormation's functions, such as <c>!Sub</c>.</summary>
internal static class YamlTags
{
    private static readonly FrozenDictionary<string, string> Functions = new[]
    {
        "And", "Base64", "Cidr", "Contains", "EachMemberEquals", "EachMemberIn", "Equals", "FindInMap", "GetAtt", "GetAZs", "GetStackOutput", "If",
        "ImportValue", "Join", "Length", "Not", "Or", "RefAll", "Select", "Split", "Sub", "ToJsonString", "Transform", "ValueOf", "ValueOfAll",
    }.ToFrozenDictionary(static name => $"!{name}", static name => $"Fn::{name}", StringComparer.Ordinal);

    /// <summary>Returns the long form of a function, or null if the tag is none of a function.</summary>
    public static string? Find(string tag) => tag switch
    {
        "!Ref" => "Ref",
        "!Condition" => "Condition",
        _ => Functions.GetValueOrDefault(tag),
    };

    /// <summary>Checks whether a tag is one of YAML's own, such as <c>!!str</c>.</summary>
    public static bool IsStandard(string tag) => tag is "" or "!" || tag.StartsWith("tag:yaml.org,2002:", StringComparison.Ordinal);

    /// <summary>Checks whether a tag says that a scalar is a text.</summary>
    public static bool IsText(string tag) => tag is "!" or "tag:yaml.org,2002:str";
}
