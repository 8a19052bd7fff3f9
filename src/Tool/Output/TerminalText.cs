using System.Text;

namespace Sluice.Tool.Output;

/// <summary>
/// Makes text safe for a terminal. Functions print values that clients send, and a terminal executes the control characters in them.
/// </summary>
internal static class TerminalText
{
    private const char Escape = '\x1b';

    /// <summary>Replaces control characters with a visible one, except tabs and, if <paramref name="keepColors"/> is true, colours.</summary>
    public static string Clean(string text, bool keepColors)
    {
        var first = text.AsSpan().IndexOfAnyInRange('\0', '\x1f');
        if (first < 0 && !text.AsSpan().ContainsAnyInRange('\x7f', '\x9f'))
        {
            return text;
        }

        var clean = new StringBuilder(text.Length);
        for (var index = 0; index < text.Length; index++)
        {
            var character = text[index];
            if (character == Escape && ColorLength(text.AsSpan(index)) is > 0 and var length)
            {
                clean.Append(keepColors ? text.AsSpan(index, length) : []);
                index += length - 1;
            }
            else
            {
                clean.Append(character != '\t' && char.IsControl(character) ? '\u00b7' : character);
            }
        }

        return clean.ToString();
    }

    // The sequence of a colour is ESC [, digits and semicolons, and m.
    private static int ColorLength(ReadOnlySpan<char> text)
    {
        if (text.Length < 3 || text[1] != '[')
        {
            return 0;
        }

        var rest = text[2..].TrimStart("0123456789;");
        return rest.Length > 0 && rest[0] == 'm' ? text.Length - rest.Length + 1 : 0;
    }
}
