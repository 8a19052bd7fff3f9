using System.Text;
using Sluice.MappingTemplates.Java.Basics;

namespace Sluice.MappingTemplates.Java.Strings;

/// <summary>The methods of <c>java.lang.String</c> that were added to Java for text blocks.</summary>
internal static class TextBlocks
{
    /// <summary>Does the same as Java's <c>lines()</c>. A line terminator at the end of the text starts no further line.</summary>
    public static string[] Lines(string text)
    {
        text = text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');
        return text.Length == 0 ? [] : (text[^1] == '\n' ? text[..^1] : text).Split('\n');
    }

    public static string StripIndent(string text)
    {
        if (text.Length == 0)
        {
            return "";
        }

        var lines = Lines(text);
        var endsLine = text[^1] is '\n' or '\r';
        var indent = endsLine ? 0 : CommonIndent(lines);
        var stripped = lines.Select(line => JavaString.StripTrailing(line) is { Length: > 0 } rest ? rest[Math.Min(indent, Start(rest))..] : "");
        return string.Join('\n', stripped) + (endsLine ? "\n" : "");
    }

    /// <summary>Does the same as Java's <c>translateEscapes()</c>.</summary>
    /// <exception cref="JavaException">The text has an escape that Java does not support.</exception>
    public static string TranslateEscapes(string text)
    {
        var result = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length;)
        {
            var c = text[i++];
            _ = c == '\\' ? AppendEscaped(result, text, ref i) : result.Append(c);
        }

        return result.ToString();
    }

    private static StringBuilder AppendEscaped(StringBuilder result, string text, ref int i)
    {
        var c = i < text.Length ? text[i++] : '\0';
        switch (c)
        {
            case 'b':
                return result.Append('\b');
            case 'f':
                return result.Append('\f');
            case 'n':
                return result.Append('\n');
            case 'r':
                return result.Append('\r');
            case 's':
                return result.Append(' ');
            case 't':
                return result.Append('\t');
            case '\'' or '"' or '\\':
                return result.Append(c);
            case >= '0' and <= '7':
                return result.Append(Octal(text, c, ref i));
            case '\n':
                return result;
            case '\r':
                i += i < text.Length && text[i] == '\n' ? 1 : 0;
                return result;
            default:
                throw JavaException.IllegalArgument($"Invalid escape sequence: \\{c} \\\\u{(int)c:X4}");
        }
    }

    private static char Octal(string text, char first, ref int i)
    {
        var code = first - '0';
        for (var end = Math.Min(text.Length, i + (first <= '3' ? 2 : 1)); i < end && text[i] is >= '0' and <= '7'; i++)
        {
            code = (code * 8) + text[i] - '0';
        }

        return (char)code;
    }

    private static int CommonIndent(string[] lines)
    {
        var indent = int.MaxValue;
        foreach (var line in lines)
        {
            indent = Start(line) < line.Length ? Math.Min(indent, Start(line)) : indent;
        }

        return JavaString.IsBlank(lines[^1]) ? Math.Min(indent, lines[^1].Length) : indent;
    }

    private static int Start(string line) => line.Length - JavaString.StripLeading(line).Length;
}
