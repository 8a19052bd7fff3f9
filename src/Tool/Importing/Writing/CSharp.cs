using System.Globalization;
using System.Text;
using System.Xml;
using Sluice.Tool.Importing.Model;

namespace Sluice.Tool.Importing.Writing;

/// <summary>The parts of C# that every file has: literals, attributes and comments.</summary>
internal static class CSharp
{
    /// <summary>The most characters of a line, so that it can be read without scrolling.</summary>
    public const int LongestLine = 140;

    private static readonly HashSet<string> Keywords = new(
        ("abstract as base bool break byte case catch char checked class const continue decimal default delegate do double else enum event explicit extern "
        + "false finally fixed float for foreach goto if implicit in int interface internal is lock long namespace new null object operator out override "
        + "params private protected public readonly ref return sbyte sealed short sizeof stackalloc static string struct switch this throw true try typeof "
        + "uint ulong unchecked unsafe ushort using virtual void volatile while").Split(' '),
        StringComparer.Ordinal);

    /// <summary>Returns a name as code. A keyword gets an <c>@</c>.</summary>
    public static string Name(string name) => Keywords.Contains(name) ? "@" + name : name;

    public static string Literal(string text)
    {
        var literal = new StringBuilder("\"");
        foreach (var character in text)
        {
            literal.Append(character switch
            {
                '"' => "\\\"",
                '\\' => "\\\\",
                '\n' => "\\n",
                '\r' => "\\r",
                '\t' => "\\t",
                < ' ' or '\u007f' or '\u0085' or '\u2028' or '\u2029' => string.Create(CultureInfo.InvariantCulture, $"\\u{(int)character:x4}"),
                _ when char.IsSurrogate(character) => string.Create(CultureInfo.InvariantCulture, $"\\u{(int)character:x4}"),
                _ => character.ToString(),
            });
        }

        return literal.Append('"').ToString();
    }

    public static string Attribute(ImportedAttribute attribute)
    {
        var arguments = attribute.Arguments.Select(static argument => (argument.Name is { } name ? name + " = " : "") + Value(argument.Value)).ToList();
        return attribute.Name + (arguments.Count == 0 ? "" : $"({string.Join(", ", arguments)})");
    }

    public static string Attributes(IEnumerable<ImportedAttribute> attributes) => $"[{string.Join(", ", attributes.Select(Attribute))}]";

    /// <summary>Writes an element of an XML comment on as many lines as its text has.</summary>
    public static void Comment(StringBuilder code, string indent, string element, string? text, string? attribute = null)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return;
        }

        var escaped = Xml(text.Trim()).ReplaceLineEndings("\n" + indent + "/// ");
        code.Append(indent).Append("/// <").Append(element).Append(attribute).Append('>').Append(escaped).Append("</").Append(element).Append(">\n");
    }

    /// <summary>Writes remarks as comments, in lines of a readable length.</summary>
    public static void Remarks(StringBuilder code, string indent, IEnumerable<string> remarks)
    {
        foreach (var remark in remarks)
        {
            // Every kind of white space ends a word, so that no line break of the document ends the comment.
            var line = 0;
            foreach (var word in remark.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
            {
                if (line == 0 || line + word.Length > LongestLine)
                {
                    code.Append(line == 0 ? "" : "\n").Append(indent).Append("//");
                    line = indent.Length + 2;
                }

                code.Append(' ').Append(word);
                line += word.Length + 1;
            }

            code.Append('\n');
        }
    }

    private static string Value(AttributeValue value)
        => value.Code ?? (value.Texts is { } texts ? $"[{string.Join(", ", texts.Select(Literal))}]" : Literal(value.Text ?? ""));

    // A character that XML does not have is a space.
    private static string Xml(string text)
        => new string([.. text.Select(static character => XmlConvert.IsXmlChar(character) ? character : ' ')])
            .Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal);
}
