namespace Sluice.MappingTemplates.Syntax;

/// <summary>A piece of the template. Tokens form a list that the lexer makes as the parser asks.</summary>
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

    /// <summary>The text, with what was lexed as its prefix (<c>#$</c> before a name); a reference takes its prefix off.</summary>
    public string Image { get; set; }

    /// <summary>Where it begins in the text, in UTF-16 units.</summary>
    public int Start { get; }

    /// <summary>Where what it was lexed from ends.</summary>
    public int End { get; }

    /// <summary>What stood before it, was no token, and is printed: a <c>$</c> or <c>#</c> that began nothing.</summary>
    public string Marks { get; }

    public Token? Next { get; set; }
}
