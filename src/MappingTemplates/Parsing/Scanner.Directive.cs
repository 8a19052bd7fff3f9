using Sluice.MappingTemplates.Syntax;

namespace Sluice.MappingTemplates.Parsing;

/// <content>Scans names of directives, and expressions in their parentheses.</content>
internal sealed partial class Scanner
{
    private static readonly string[] WordOperators = { "and", "or", "lt", "le", "gt", "ge", "eq", "ne", "not" };

    private static readonly TokenKind[] WordOperatorKinds =
    {
        TokenKind.And, TokenKind.Or, TokenKind.Less, TokenKind.LessOrEqual, TokenKind.Greater,
        TokenKind.GreaterOrEqual, TokenKind.Equal, TokenKind.NotEqual, TokenKind.Not,
    };

    private void ScanDirective(int at, ref Match match)
    {
        ScanArgument(at, ref match);
        ScanPunctuation(at, ref match);
        ScanOperator(at, ref match);
        Offer('(', TokenKind.LeftParenthesis, at, ref match);
        if (_text[at] == ')')
        {
            match.Offer(TokenKind.RightParenthesis, EndOfLine(at + 1) - at);
        }

        var word = WordLength(at);
        if (word > 0)
        {
            match.Offer(TokenKind.Word, word);
            OfferKeyword("true", TokenKind.True, at, ref match);
            OfferKeyword("false", TokenKind.False, at, ref match);
            for (var i = 0; i < WordOperators.Length; i++)
            {
                OfferKeyword(WordOperators[i], WordOperatorKinds[i], at, ref match);
            }
        }

        match.Offer(TokenKind.BracketedWord, BracketedWordLength(at));
    }

    private void ScanOperator(int at, ref Match match)
    {
        var next = Peek(at + 1);
        switch (_text[at])
        {
            case '-':
                match.Offer(TokenKind.Minus, 1);
                break;
            case '+':
                match.Offer(TokenKind.Plus, 1);
                break;
            case '*':
                match.Offer(TokenKind.Multiply, 1);
                break;
            case '/':
                match.Offer(TokenKind.Divide, 1);
                break;
            case '%':
                match.Offer(TokenKind.Modulus, 1);
                break;
            case '&' when next == '&':
                match.Offer(TokenKind.And, 2);
                break;
            case '|' when next == '|':
                match.Offer(TokenKind.Or, 2);
                break;
            case '<':
                match.Offer(next == '=' ? TokenKind.LessOrEqual : TokenKind.Less, next == '=' ? 2 : 1);
                break;
            case '>':
                match.Offer(next == '=' ? TokenKind.GreaterOrEqual : TokenKind.Greater, next == '=' ? 2 : 1);
                break;
            case '=':
                match.Offer(next == '=' ? TokenKind.Equal : TokenKind.Assign, next == '=' ? 2 : 1);
                break;
            case '!':
                match.Offer(next == '=' ? TokenKind.NotEqual : TokenKind.Not, next == '=' ? 2 : 1);
                break;
        }
    }

    private void ScanDirectiveName(int at, ref Match match)
    {
        ScanNumber(at, ref match);
        var word = WordLength(at);
        match.Offer(TokenKind.Word, word);
        match.Offer(TokenKind.BracketedWord, BracketedWordLength(at));
        OfferDirective("if", TokenKind.If, at, ref match);
        OfferDirective("elseif", TokenKind.ElseIf, at, ref match);
        OfferDirective("else", TokenKind.Else, at, ref match);
        OfferDirective("end", TokenKind.End, at, ref match);
        if (match.Length <= 1)
        {
            match.Offer(TokenKind.DirectiveTerminator, 1);
        }
    }

    private void OfferDirective(string name, TokenKind kind, int at, ref Match match)
    {
        var length = StartsWith(name, at) ? name.Length
            : Peek(at) == '{' && StartsWith(name, at + 1) && Peek(at + 1 + name.Length) == '}' ? name.Length + 2
            : 0;
        if (length > 0)
        {
            match.Offer(kind, length);
            if (kind == TokenKind.End || kind == TokenKind.Else)
            {
                match.Offer(kind, EndOfLine(at + length) - at);
            }
        }
    }

    /// <summary>Returns the end of spaces followed by a line end, which belong to the token before them. Spaces alone do not belong to it.</summary>
    private int EndOfLine(int at)
    {
        var end = EndOf(Characters.IsBlank, at);
        return Peek(end) == '\r' && Peek(end + 1) == '\n' ? end + 2
            : Peek(end) == '\r' || Peek(end) == '\n' ? end + 1
            : at;
    }
}
