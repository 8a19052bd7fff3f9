using Sluice.MappingTemplates.Syntax;

namespace Sluice.MappingTemplates.Parsing;

/// <summary>The tokens in their order. A token is lexed only when it is needed, because the parser changes the lexer's state in between.</summary>
internal sealed class TokenStream
{
    public TokenStream(Lexer lexer)
    {
        Lexer = lexer;
        Current = new Token(TokenKind.EndOfFile, "", 0, "");
    }

    public Lexer Lexer { get; }

    /// <summary>The token that was taken last.</summary>
    public Token Current { get; private set; }

    /// <summary>The next token.</summary>
    public Token Next => After(Current);

    public TokenKind Kind => Next.Kind;

    /// <summary>The kind of the token after the next one.</summary>
    public TokenKind SecondKind => After(Next).Kind;

    public TokenKind ThirdKind => After(After(Next)).Kind;

    public Token Take() => Current = After(Current);

    /// <summary>Takes the next token if it is of a kind.</summary>
    public bool TryTake(TokenKind kind)
    {
        if (Kind != kind)
        {
            return false;
        }

        Take();
        return true;
    }

    public Token Expect(TokenKind kind, string name)
    {
        if (Kind != kind)
        {
            throw Unexpected(name);
        }

        return Take();
    }

    public void SkipWhiteSpace() => TryTake(TokenKind.WhiteSpace);

    public SyntaxErrorException Unexpected(params string[] expected)
    {
        var next = Next;
        var taken = Current.Kind == TokenKind.WhiteSpace ? Current.Start : Current.End;
        if (Lexer.LineEnd(next.Kind == TokenKind.WhiteSpace ? next.End : next.Start, taken) is var lineEnd and >= 0)
        {
            // The reader misses something at the end of the line, not at the start of the next one.
            return new SyntaxErrorException("unexpected end of the line", lineEnd, expected);
        }

        var problem = next.Kind == TokenKind.EndOfFile ? "unexpected end of the template" : $"unexpected '{next.Image.Trim()}'";
        return new SyntaxErrorException(problem, next.Start, expected) { Length = next.End - next.Start };
    }

    // After the end, the last token is returned again and again.
    private Token After(Token token) =>
        token.Next ??= token.Kind == TokenKind.EndOfFile && token.Start > 0 ? token : Lexer.Next();
}
