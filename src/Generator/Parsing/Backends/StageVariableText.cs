using System.Text;

namespace Sluice.Generator.Parsing.Backends;

/// <summary>Reads texts that contain <c>${stageVariables.NAME}</c>.</summary>
internal static class StageVariableText
{
    private const string Start = "${stageVariables.";

    /// <summary>Returns the text with each variable replaced by the value, or null if a variable is not written correctly.</summary>
    public static string? Fill(string text, string value)
    {
        var filled = new StringBuilder();
        var index = 0;
        for (var at = text.IndexOf("${", StringComparison.Ordinal); at >= 0; at = text.IndexOf("${", index, StringComparison.Ordinal))
        {
            var end = text.IndexOf('}', at);
            if (end < 0 || string.CompareOrdinal(text, at, Start, 0, Start.Length) != 0 || !IsName(text, at + Start.Length, end))
            {
                return null;
            }

            filled.Append(text, index, at - index).Append(value);
            index = end + 1;
        }

        return filled.Append(text, index, text.Length - index).ToString();
    }

    public static bool IsName(string text) => IsName(text, 0, text.Length);

    private static bool IsName(string text, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (text[i] is not ((>= 'A' and <= 'Z') or (>= 'a' and <= 'z') or (>= '0' and <= '9') or '_'))
            {
                return false;
            }
        }

        return end > start;
    }
}
