using System.Globalization;
using System.Text;

namespace Sluice.Generator.Emitting.Documents;

/// <summary>Writes a text as a JSON string.</summary>
internal static class JsonString
{
    public static string Of(string value)
    {
        var text = new StringBuilder(value.Length + 2);
        Append(text, value);
        return text.ToString();
    }

    public static void Append(StringBuilder text, string value)
    {
        text.Append('"');
        var done = 0;
        for (var i = 0; i < value.Length; i++)
        {
            if (value[i] is >= ' ' and < '\u007f' and not ('"' or '\\'))
            {
                continue;
            }

            text.Append(value, done, i - done);
            AppendCharacter(text, value, i);
            done = i + 1;
        }

        text.Append(value, done, value.Length - done).Append('"');
    }

    private static void AppendCharacter(StringBuilder text, string value, int index)
    {
        var character = value[index];
        switch (character)
        {
            case '"':
                text.Append("\\\"");
                break;
            case '\\':
                text.Append("\\\\");
                break;
            case '\n':
                text.Append("\\n");
                break;
            case '\r':
                text.Append("\\r");
                break;
            case '\t':
                text.Append("\\t");
                break;
            case < ' ' or '\u007f' or '\u0085' or '\u2028' or '\u2029' or '\ufeff':
                AppendEscape(text, character);
                break;
            default:
                if (char.IsSurrogate(character) && !IsHalfOfPair(value, index))
                {
                    AppendEscape(text, character);
                }
                else
                {
                    text.Append(character);
                }

                break;
        }
    }

    private static bool IsHalfOfPair(string value, int index) => char.IsHighSurrogate(value[index])
        ? index + 1 < value.Length && char.IsLowSurrogate(value[index + 1])
        : index > 0 && char.IsHighSurrogate(value[index - 1]);

    private static void AppendEscape(StringBuilder text, char character) =>
        text.Append("\\u").Append(((int)character).ToString("x4", CultureInfo.InvariantCulture));
}
