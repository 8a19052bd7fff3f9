using System.Globalization;
using System.Text;
using Sluice.Generator.Emitting.Documents;

namespace Sluice.Generator.Emitting.Terraform;

/// <summary>
/// Writes texts in Terraform's language. A text is a template, in which <c>${</c> and <c>%{</c> begin something that Terraform evaluates. Source:
/// Terraform, "Strings and Templates", escape sequences.
/// </summary>
internal static class Texts
{
    /// <summary>Returns the template whose value is the text.</summary>
    public static string Literal(string text) => text.Replace("${", "$${").Replace("%{", "%%{");

    /// <summary>Returns the expression whose value is the text. It has ASCII only.</summary>
    public static string Quoted(string text)
    {
        var quoted = new StringBuilder();
        var json = JsonString.Of(Literal(text));
        for (var i = 0; i < json.Length; i++)
        {
            if (char.IsSurrogatePair(json, i))
            {
                // The language has no escape for a half of a pair, as JSON has.
                quoted.Append("\\U").Append(char.ConvertToUtf32(json, i).ToString("x8", CultureInfo.InvariantCulture));
                i++;
            }
            else
            {
                Append(quoted, json[i]);
            }
        }

        return quoted.ToString();
    }

    /// <summary>Returns the same without the quotes around it, as a part of a longer text.</summary>
    public static string Inner(string text)
    {
        var quoted = Quoted(text);
        return quoted.Substring(1, quoted.Length - 2);
    }

    /// <summary>
    /// Returns a part of a template. A dollar sign right before a value would escape the value, so it becomes a value itself.
    /// </summary>
    /// <param name="literal">The literal text of the part as Terraform wants it.</param>
    /// <param name="expression">The expression of the value that follows the text.</param>
    public static string Followed(string literal, string expression)
    {
        var start = literal.TrimEnd('$');
        return (start.Length == literal.Length ? literal : start + "${\"" + literal.Substring(start.Length) + "\"}") + "${" + expression + "}";
    }

    /// <summary>Returns JSON in which each character that is not in ASCII is an escape, because Terraform normalizes other characters (NFC).</summary>
    public static string Ascii(string json)
    {
        var ascii = new StringBuilder(json.Length);
        foreach (var character in json)
        {
            Append(ascii, character);
        }

        return ascii.ToString();
    }

    private static void Append(StringBuilder text, char character)
    {
        if (character < '\u007f')
        {
            text.Append(character);
        }
        else
        {
            text.Append("\\u").Append(((int)character).ToString("x4", CultureInfo.InvariantCulture));
        }
    }
}
