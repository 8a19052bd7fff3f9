using Sluice.MappingTemplates.Syntax;

namespace Sluice.MappingTemplates.Parsing;

/// <content>Scans plain text, escapes, <c>#set(</c>, and comments.</content>
internal sealed partial class Scanner
{
    private static readonly char[] TextEnds = { '$', '#', '\\' };

    // Spaces before #set are part of it, and are not printed.
    private void ScanSet(int at, ref Match match)
    {
        var p = at;
        while (Characters.IsBlank(Peek(p)))
        {
            p++;
        }

        var name = StartsWith("#set", p) ? 4 : StartsWith("#{set}", p) ? 6 : 0;
        if (name == 0)
        {
            return;
        }

        p += name;
        while (Peek(p) == ' ')
        {
            p++;
        }

        if (Peek(p) == '(')
        {
            match.Offer(TokenKind.Set, p + 1 - at);
        }
    }

    private void ScanText(int at, ref Match match)
    {
        if (_text[at] == '\\')
        {
            ScanEscape(at, ref match);
            return;
        }

        var end = _text.IndexOfAny(TextEnds, at);
        match.Offer(TokenKind.Text, (end < 0 ? _text.Length : end) - at);
    }

    private void ScanEscape(int at, ref Match match)
    {
        match.Offer(TokenKind.Escape, 1);
        var end = EndOfSlashes(at);
        if (end - at >= 2)
        {
            match.Offer(TokenKind.DoubleEscape, 2);
        }

        if ((end - at) % 2 != 0 && Peek(end) == '#')
        {
            var word = WordLength(end + 1);
            if (word == 0)
            {
                word = BracketedWordLength(end + 1);
            }

            if (word > 0)
            {
                match.Offer(TokenKind.EscapedDirective, end + 1 + word - at);
            }
        }
    }

    private void ScanComment(LexState state, int at, ref Match match)
    {
        match.Offer(state == LexState.TextBlock ? TokenKind.More : TokenKind.Skip, 1);
        switch (state)
        {
            case LexState.TextBlock:
                OfferKeyword("]]#", TokenKind.TextBlock, at, ref match);
                break;
            case LexState.BlockComment:
                OfferKeyword("*#", TokenKind.BlockCommentEnd, at, ref match);
                break;
            case LexState.FormalComment:
                OfferKeyword("*#", TokenKind.FormalCommentEnd, at, ref match);
                break;
            case LexState.LineComment:
                Offer('\n', TokenKind.LineCommentEnd, at, ref match);
                Offer('\r', TokenKind.LineCommentEnd, at, ref match);
                OfferKeyword("\r\n", TokenKind.LineCommentEnd, at, ref match);
                break;
        }
    }

    private int WordLength(int at)
    {
        var c = Peek(at);
        return Characters.IsLetter(c) || c == '_' || c == '@' ? EndOf(Characters.IsDirectivePart, at + 1) - at : 0;
    }

    private int BracketedWordLength(int at)
    {
        var c = Peek(at + 1);
        if (Peek(at) != '{' || !(Characters.IsLetter(c) || c == '_'))
        {
            return 0;
        }

        var end = EndOf(Characters.IsDirectivePart, at + 2);
        return Peek(end) == '}' ? end + 1 - at : 0;
    }
}
