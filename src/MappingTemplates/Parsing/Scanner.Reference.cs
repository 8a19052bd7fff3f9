using Sluice.MappingTemplates.Syntax;

namespace Sluice.MappingTemplates.Parsing;

/// <content>Scans the inside of references.</content>
internal sealed partial class Scanner
{
    private void ScanReference(LexState state, int at, ref Match match)
    {
        ScanSet(at, ref match);
        ScanIdentifier(at, ref match);
        ScanDot(at, ref match);
        OfferKeyword("true", TokenKind.True, at, ref match);
        OfferKeyword("false", TokenKind.False, at, ref match);
        Offer('[', TokenKind.IndexLeftBracket, at, ref match);
        Offer('{', TokenKind.ReferenceLeftCurly, at, ref match);
        Offer('}', TokenKind.ReferenceRightCurly, at, ref match);
        if (state == LexState.ReferenceModifier)
        {
            Offer('(', TokenKind.LeftParenthesis, at, ref match);
        }

        if (match.Length <= 1)
        {
            match.Offer(TokenKind.ReferenceTerminator, 1);
        }
    }

    private void ScanMethodArguments(int at, ref Match match)
    {
        ScanSet(at, ref match);
        ScanArgument(at, ref match);
        ScanIdentifier(at, ref match);
        ScanDot(at, ref match);
        ScanPunctuation(at, ref match);
        OfferKeyword("true", TokenKind.True, at, ref match);
        OfferKeyword("false", TokenKind.False, at, ref match);
        Offer(')', TokenKind.MethodRightParenthesis, at, ref match);
    }

    // Scans white space and literals, wherever a value may be.
    private void ScanArgument(int at, ref Match match)
    {
        var c = _text[at];
        if (Characters.IsSpace(c))
        {
            match.Offer(TokenKind.WhiteSpace, EndOf(Characters.IsSpace, at) - at);
        }
        else if (c == '"' || c == '\'')
        {
            ScanString(at, ref match);
        }
        else
        {
            ScanNumber(at, ref match);
        }
    }

    private void ScanPunctuation(int at, ref Match match)
    {
        switch (_text[at])
        {
            case '[':
                match.Offer(TokenKind.LeftBracket, 1);
                break;
            case ']':
                match.Offer(TokenKind.RightBracket, 1);
                break;
            case ',':
                match.Offer(TokenKind.Comma, 1);
                break;
            case ':':
                match.Offer(TokenKind.Colon, 1);
                break;
            case '{':
                match.Offer(TokenKind.MapLeftCurly, 1);
                break;
            case '}':
                match.Offer(TokenKind.MapRightCurly, 1);
                break;
            case '.' when Peek(at + 1) == '.':
                match.Offer(TokenKind.DoubleDot, 2);
                break;
        }
    }

    private void ScanIdentifier(int at, ref Match match)
    {
        if (Characters.IsLetter(_text[at]) || _text[at] == '_')
        {
            match.Offer(TokenKind.Identifier, EndOf(Characters.IsIdentifierPart, at + 1) - at);
        }
    }

    private void ScanDot(int at, ref Match match)
    {
        if (_text[at] == '.' && Characters.IsLetter(Peek(at + 1)))
        {
            match.Offer(TokenKind.Dot, 2);
        }
    }

    // A doubled quote is a quote within the string. A backslash has no meaning here.
    private void ScanString(int at, ref Match match)
    {
        var quote = _text[at];
        var last = -1;
        for (var p = _text.IndexOf(quote, at + 1); p >= 0; p = _text.IndexOf(quote, p + 2))
        {
            last = p;
            if (Peek(p + 1) != quote)
            {
                break;
            }
        }

        if (last >= 0)
        {
            match.Offer(TokenKind.StringLiteral, last + 1 - at);
        }
    }

    private void ScanNumber(int at, ref Match match)
    {
        var p = Peek(at) == '-' ? at + 1 : at;
        var digits = EndOf(Characters.IsDigit, p);
        if (digits > p)
        {
            match.Offer(TokenKind.IntegerLiteral, digits - at);
            if (Peek(digits) == '.' && Peek(digits + 1) == '.')
            {
                match.Offer(TokenKind.IntegerLiteral, digits + 2 - at);
            }

            var fraction = Peek(digits) == '.' ? EndOf(Characters.IsDigit, digits + 1) : digits;
            if (fraction > digits)
            {
                match.Offer(TokenKind.FloatLiteral, fraction - at);
            }

            OfferExponent(at, fraction, ref match);
            OfferExponent(at, digits, ref match);
        }
        else if (Peek(p) == '.' && Characters.IsDigit(Peek(p + 1)))
        {
            var fraction = EndOf(Characters.IsDigit, p + 1);
            match.Offer(TokenKind.FloatLiteral, fraction - at);
            OfferExponent(at, fraction, ref match);
        }
    }

    private void OfferExponent(int at, int p, ref Match match)
    {
        if (Peek(p) != 'e' && Peek(p) != 'E')
        {
            return;
        }

        p += Peek(p + 1) == '+' || Peek(p + 1) == '-' ? 2 : 1;
        var end = EndOf(Characters.IsDigit, p);
        if (end > p)
        {
            match.Offer(TokenKind.FloatLiteral, end - at);
        }
    }
}
