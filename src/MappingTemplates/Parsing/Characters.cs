namespace Sluice.MappingTemplates.Parsing;

/// <summary>The character classes of Velocity's lexer. They contain only ASCII characters.</summary>
internal static class Characters
{
    public static bool IsLetter(char c) => (uint)((c | 0x20) - 'a') <= 'z' - 'a';

    public static bool IsDigit(char c) => (uint)(c - '0') <= 9;

    public static bool IsBlank(char c) => c == ' ' || c == '\t';

    public static bool IsSpace(char c) => c == ' ' || c == '\t' || c == '\n' || c == '\r';

    public static bool IsWordPart(char c) => IsLetter(c) || IsDigit(c) || c == '_';

    public static bool IsDirectivePart(char c) => IsWordPart(c) || c == '@';

    public static bool IsIdentifierPart(char c) => IsWordPart(c) || c == '-';
}
