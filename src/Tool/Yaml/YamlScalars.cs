using System.Text.RegularExpressions;

namespace Sluice.Tool.Yaml;

/// <summary>
/// Says what a plain scalar is. Numbers are those of JSON. <c>0123</c>, <c>1_000</c>, <c>12:30</c> and dates, which only YAML 1.1 takes for something
/// else, stay texts. CloudFormation reads <c>yes</c> and <c>on</c> as switches (a tag with the value <c>YES</c> arrives as <c>true</c>:
/// https://github.com/ASFHyP3/hyp3/pull/2061). What API Gateway makes of these words in a document is unconfirmed. There they stay texts, and a value
/// that expects a switch takes them, too.
/// </summary>
internal static partial class YamlScalars
{
    public static bool IsNull(string text) => text is "" or "~" or "null" or "Null" or "NULL";

    /// <summary>Checks whether a file is a template of CloudFormation.</summary>
    public static bool IsTemplate(YamlNode root) => root is YamlMap map && map.Members.Any(static member => member.Key.Text == "Resources");

    /// <summary>Returns the switch that a text is, or null.</summary>
    public static bool? Flag(string text, bool inTemplate) => text switch
    {
        "true" or "True" or "TRUE" => true,
        "false" or "False" or "FALSE" => false,
        "yes" or "Yes" or "YES" or "on" or "On" or "ON" when inTemplate => true,
        "no" or "No" or "NO" or "off" or "Off" or "OFF" when inTemplate => false,
        _ => null,
    };

    /// <summary>Checks whether a text is a number of JSON.</summary>
    public static bool IsNumber(string text) => text.Length <= 40 && Number().IsMatch(text);

    [GeneratedRegex(@"^-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][-+]?[0-9]{1,3})?\z", RegexOptions.CultureInvariant)]
    private static partial Regex Number();
}
