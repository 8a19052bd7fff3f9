namespace Sluice.MappingTemplates.Syntax;

/// <summary>A token of the template. Tokens form a linked list, which the lexer extends when the parser needs the next token.</summary>
internal sealed class Token
{
    public Token(TokenKind kind, string image, int start, string marks)
    {
        Kind = kind;
        Image = image;
        Start = start;
        End = start + image.Length;
        Marks = marks;
    }

    public TokenKind Kind { get; }

    /// <summary>
    /// The text of the token, with the characters that were lexed as its prefix (such as <c>#$</c> before a name). A reference removes its prefix.
    /// </summary>
    public string Image { get; set; }

    /// <summary>The start in the text, in UTF-16 units.</summary>
    public int Start { get; }

    /// <summary>The end in the text, in UTF-16 units.</summary>
    public int End { get; }

    /// <summary>The characters before the token that are not a token but are printed: each <c>$</c> or <c>#</c> that begins nothing.</summary>
    public string Marks { get; }

    public Token? Next { get; set; }
}
