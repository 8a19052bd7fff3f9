using System.Text.RegularExpressions;

namespace Sluice.Tool.Yaml;

/// <summary>
/// Says what a plain scalar is. Numbers and switches are those of JSON's schema. Words that only YAML 1.1 takes for something else stay texts: <c>yes</c>,
/// <c>on</c>, <c>0123</c>, <c>1_000</c>, <c>12:30</c> and dates. A value that expects a switch takes <c>yes</c> and <c>on</c>, too.
/// </summary>
internal static partial class YamlScalars
{
    public static bool IsNull(string text) => text is "" or "~" or "null" or "Null" or "NULL";

    /// <summary>Returns the switch that a text is, or null.</summary>
    public static bool? Flag(string text) => text switch
    {
        "true" or "True" or "TRUE" => true,
        "false" or "False" or "FALSE" => false,
        _ => null,
    };

    /// <summary>Checks whether a text is a number of JSON.</summary>
    public static bool IsNumber(string text) => text.Length <= 40 && Number().IsMatch(text);

    [GeneratedRegex(@"^-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][-+]?[0-9]{1,3})?\z", RegexOptions.CultureInvariant)]
    private static partial Regex Number();
}
