namespace Sluice.MappingTemplates.Parsing;

/// <summary>The character classes of Velocity's lexer. They contain only ASCII characters.</summary>
internal static class Characters
{
    private static readonly char[] LineEnds = ['\r', '\n'];

    public static bool IsLetter(char c) => (uint)((c | 0x20) - 'a') <= 'z' - 'a';

    public static bool IsDigit(char c) => (uint)(c - '0') <= 9;

    public static bool IsBlank(char c) => c == ' ' || c == '\t';

    public static bool IsSpace(char c) => c == ' ' || c == '\t' || c == '\n' || c == '\r';

    public static bool IsWordPart(char c) => IsLetter(c) || IsDigit(c) || c == '_';

    public static bool IsDirectivePart(char c) => IsWordPart(c) || c == '@';

    public static bool IsIdentifierPart(char c) => IsWordPart(c) || c == '-';

    /// <summary>
    /// Returns the end of the line before a position if only white space with a line end is between them, and no token has taken it; otherwise -1.
    /// </summary>
    /// <param name="text">The template.</param>
    /// <param name="position">The position.</param>
    /// <param name="taken">The end of the last token.</param>
    public static int LineEnd(string text, int position, int taken)
    {
        var start = position;
        while (start > taken && IsSpace(text[start - 1]))
        {
            start--;
        }

        return start > 0 && text.IndexOfAny(LineEnds, start, position - start) >= 0 ? start : -1;
    }
}
