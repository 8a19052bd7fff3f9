using System.Text;
using Microsoft.CodeAnalysis.CSharp;

namespace Sluice.Generator.Emitting;

/// <summary>
/// Writes a text as a C# string literal, with the result of <see cref="SymbolDisplay.FormatLiteral(string, bool)"/>. It does not copy the parts that
/// need no escape.
/// </summary>
internal static class StringLiteral
{
    public static void Append(StringBuilder text, string value)
    {
        text.Append('"');
        for (var i = 0; i < value.Length;)
        {
            var start = i;
            while (i < value.Length && IsPlain(value[i]))
            {
                i++;
            }

            text.Append(value, start, i - start);
            if (i < value.Length)
            {
                i = AppendOther(text, value, i);
            }
        }

        text.Append('"');
    }

    private static int AppendOther(StringBuilder text, string value, int start)
    {
        switch (value[start])
        {
            case '"':
                text.Append("\\\"");
                return start + 1;
            case '\\':
                text.Append("\\\\");
                return start + 1;
            case '\n':
                text.Append("\\n");
                return start + 1;
        }

        // The two halves of a surrogate pair are passed together.
        var end = start;
        while (end < value.Length && !IsPlain(value[end]) && value[end] is not ('"' or '\\' or '\n'))
        {
            end++;
        }

        var literal = SymbolDisplay.FormatLiteral(value.Substring(start, end - start), quote: true);
        text.Append(literal, 1, literal.Length - 2);
        return end;
    }

    private static bool IsPlain(char c) => c is >= ' ' and <= '~' and not ('"' or '\\');
}
