using System.Globalization;
using System.Text;

namespace Sluice.Generator.Emitting.MappingTemplates;

/// <summary>
/// Makes the few constructs of the template language that emitted templates use. docs/dialect.md lists each of them with its evidence.
/// </summary>
internal static class Vtl
{
    /// <summary>
    /// The largest number of iterations of a <c>#foreach</c> loop. Without a check, what comes after them would be lost silently. Source: API Gateway
    /// Developer Guide, quotas.
    /// </summary>
    public const int MaxRounds = 1000;

    /// <summary>The directive that sets <c>$params</c> to the parameters of the request, grouped by place.</summary>
    public const string SetParams = "#set($params = $input.params())\n";

    /// <summary>
    /// Returns a value between JSON quotes. <c>escapeJavaScript</c> writes an apostrophe as <c>\'</c>, which JSON does not allow. A string literal
    /// has no escapes, so Java gets the expression <c>\\'</c>, which matches a backslash and an apostrophe.
    /// </summary>
    public static string Quoted(string reference) =>
        "\"$util.escapeJavaScript(" + reference + ").replaceAll(\"\\\\'\",\"'\")\"";

    /// <summary>
    /// Returns the texts of a map as a JSON object. The comma comes before a member and not after it, because a loop ends after 1,000 iterations and
    /// a comma after the last member would make the JSON invalid.
    /// </summary>
    public static string Map(string map) =>
        "{##\n"
        + "#foreach($name in " + map + ".keySet())\n"
        + "#if($foreach.count > 1),#end\n"
        + Quoted("$name") + ":" + Quoted(map + ".get($name)") + "##\n"
        + "#end\n"
        + "}";

    /// <summary>Returns a string literal, in which Velocity substitutes nothing.</summary>
    public static string Literal(string value) => "'" + value.Replace("'", "''") + "'";

    /// <summary>Returns a JSON string of ASCII characters, without any character that Velocity would interpret.</summary>
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

    /// <summary>
    /// Returns the access to a member of a map: <c>.name</c>, or <c>['name']</c> if the name is not an identifier or names a Java property.
    /// </summary>
    public static string Member(string name) => IsIdentifier(name) && name is not ("class" or "empty") ? "." + name : "[" + Literal(name) + "]";

    /// <summary>Returns a regular expression that matches a header's whole name in any case.</summary>
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

    /// <summary>Returns the name of the variable that holds the key under which the request carries a parameter.</summary>
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
