using System.Globalization;
using System.Text;

namespace Sluice.Generator.Emitting.MappingTemplates;

/// <summary>The few phrases of the template language that emitted templates are made of. Each is in docs/dialect.md with its evidence.</summary>
internal static class Vtl
{
    /// <summary>The values of one request, by place.</summary>
    public const string SetParams = "#set($params = $input.params())\n";

    /// <summary>
    /// A value inside JSON quotes. <c>escapeJavaScript</c> writes an apostrophe as <c>\'</c>, which JSON refuses; a string
    /// literal has no escapes, so Java sees the expression <c>\\'</c>: a backslash and an apostrophe.
    /// </summary>
    public static string Quoted(string reference) =>
        "\"$util.escapeJavaScript(" + reference + ").replaceAll(\"\\\\'\",\"'\")\"";

    /// <summary>
    /// The texts of a map as a JSON object. The comma comes before a member, not after it: a loop ends after 1,000 rounds, and
    /// then one would be left over.
    /// </summary>
    public static string Map(string map) =>
        "{##\n"
        + "#foreach($name in " + map + ".keySet())\n"
        + "#if($foreach.count > 1),#end\n"
        + Quoted("$name") + ":" + Quoted(map + ".get($name)") + "##\n"
        + "#end\n"
        + "}";

    /// <summary>A string literal, in which nothing is a reference.</summary>
    public static string Literal(string value) => "'" + value.Replace("'", "''") + "'";

    /// <summary>A text that the payload holds as it is: ASCII, and free of what the language would read as its own.</summary>
    public static string JsonText(string value)
    {
        var text = new StringBuilder(value.Length + 2).Append('"');
        foreach (var character in value)
        {
            if (character is >= ' ' and < '\u007f' and not ('"' or '\\' or '$' or '#'))
            {
                text.Append(character);
            }
            else
            {
                text.Append("\\u").Append(((int)character).ToString("x4", CultureInfo.InvariantCulture));
            }
        }

        return text.Append('"').ToString();
    }

    /// <summary>A member of a map: <c>.name</c>, or <c>['name']</c> where that would not be read as a name or would be a Java property.</summary>
    public static string Member(string name) => IsIdentifier(name) && name is not ("class" or "empty") ? "." + name : "[" + Literal(name) + "]";

    /// <summary>A whole-string expression that matches a header's name in any case.</summary>
    public static string AnyCase(string header)
    {
        var text = new StringBuilder("(?i)");
        foreach (var character in header)
        {
            if (IsWordCharacter(character))
            {
                text.Append(character);
            }
            else
            {
                text.Append('[').Append(character).Append(']');
            }
        }

        return text.ToString();
    }

    /// <summary>The variable that holds the key under which the request carries a parameter.</summary>
    public static string KeyVariable(string parameter, int index) =>
        "$" + (IsIdentifier(parameter) ? parameter + "Key" : "key" + index.ToString(CultureInfo.InvariantCulture));

    public static bool IsIdentifier(string name)
    {
        if (name.Length == 0 || !IsLetter(name[0]))
        {
            return false;
        }

        foreach (var character in name)
        {
            if (!IsWordCharacter(character))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsWordCharacter(char character) => IsLetter(character) || character is (>= '0' and <= '9') or '_' or '-';

    private static bool IsLetter(char character) => character is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z');
}
