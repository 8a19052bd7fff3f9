using System.Text;

namespace Sluice.MappingTemplates.Java.Regex;

/// <summary>Replaces <c>\Q…\E</c> by escapes before the pattern is read, as Java does. Therefore it also works within a character class.</summary>
internal static class QuoteRemover
{
    public static string Remove(string pattern)
    {
        var start = pattern.IndexOf("\\Q", StringComparison.Ordinal);
        if (start < 0)
        {
            return pattern;
        }

        var text = new StringBuilder(pattern.Length * 2);
        var quoted = false;
        for (var i = 0; i < pattern.Length; i++)
        {
            var c = pattern[i];
            var next = i + 1 < pattern.Length ? pattern[i + 1] : '\0';
            if (c == '\\' && next == (quoted ? 'E' : 'Q'))
            {
                quoted = !quoted;
                i++;
            }
            else if (quoted)
            {
                AppendQuoted(text, c);
            }
            else
            {
                text.Append(c);
                if (c == '\\' && i + 1 < pattern.Length)
                {
                    text.Append(pattern[++i]);
                }
            }
        }

        return text.ToString();
    }

    private static void AppendQuoted(StringBuilder text, char c)
    {
        if (char.IsAsciiDigit(c))
        {
            // A hexadecimal escape is used, because a plain digit could become part of an escape before it.
            text.Append("\\x3").Append(c);
            return;
        }

        if (char.IsAscii(c) && !char.IsAsciiLetter(c))
        {
            text.Append('\\');
        }

        text.Append(c);
    }
}
