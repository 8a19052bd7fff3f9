using Sluice.MappingTemplates.Syntax;

namespace Sluice.MappingTemplates.Parsing;

/// <summary>Finds the longest token of each lexer state at a position in the text.</summary>
internal sealed partial class Scanner
{
    private readonly string _text;

    // The end of a long run of backslashes is searched once, not for each backslash.
    private int _slashesStart;
    private int _slashesEnd;

    public Scanner(string text) => _text = text;

    public Match Scan(LexState state, int at)
    {
        var match = Match.None;
        ScanMarks(state, at, ref match);
        switch (state)
        {
            case LexState.Default:
                ScanSet(at, ref match);
                ScanText(at, ref match);
                break;
            case LexState.Reference:
            case LexState.ReferenceModifier:
                ScanReference(state, at, ref match);
                break;
            case LexState.ReferenceIndex:
                ScanArgument(at, ref match);
                Offer(']', TokenKind.IndexRightBracket, at, ref match);
                OfferKeyword("true", TokenKind.True, at, ref match);
                OfferKeyword("false", TokenKind.False, at, ref match);
                break;
            case LexState.MethodArguments:
                ScanMethodArguments(at, ref match);
                break;
            case LexState.Directive:
                ScanDirective(at, ref match);
                break;
            case LexState.DirectiveName:
                ScanDirectiveName(at, ref match);
                break;
            default:
                ScanComment(state, at, ref match);
                break;
        }

        return match;
    }

    private char Peek(int at) => at < _text.Length ? _text[at] : '\0';

    private bool StartsWith(string value, int at) => string.CompareOrdinal(_text, at, value, 0, value.Length) == 0;

    private void Offer(char c, TokenKind kind, int at, ref Match match)
    {
        if (_text[at] == c)
        {
            match.Offer(kind, 1);
        }
    }

    private void OfferKeyword(string word, TokenKind kind, int at, ref Match match)
    {
        if (StartsWith(word, at))
        {
            match.Offer(kind, word.Length);
        }
    }

    private int EndOfSlashes(int at)
    {
        if (at >= _slashesStart && at < _slashesEnd)
        {
            return _slashesEnd;
        }

        var end = at;
        while (Peek(end) == '\\')
        {
            end++;
        }

        _slashesStart = at;
        return _slashesEnd = end;
    }

    private int EndOf(Func<char, bool> part, int at)
    {
        while (at < _text.Length && part(_text[at]))
        {
            at++;
        }

        return at;
    }

    // $ and # have a meaning in all states.
    private void ScanMarks(LexState state, int at, ref Match match)
    {
        switch (_text[at])
        {
            case '\\':
            case '$':
                ScanDollar(at, ref match);
                if (state == LexState.Default || state == LexState.Reference)
                {
                    ScanEmptyIndex(at, ref match);
                }

                break;
            case '#':
                ScanHash(state, at, ref match);
                break;
        }
    }

    private void ScanDollar(int at, ref Match match)
    {
        var dollar = EndOfSlashes(at);
        if (Peek(dollar) != '$')
        {
            return;
        }

        match.Offer(TokenKind.Dollar, dollar + 1 - at);
        var bang = EndOfSlashes(dollar + 1);
        if (Peek(bang) == '!')
        {
            match.Offer(TokenKind.DollarBang, bang + 1 - at);
        }
    }

    private void ScanEmptyIndex(int at, ref Match match)
    {
        OfferKeyword("$[", TokenKind.EmptyIndex, at, ref match);
        OfferKeyword("$.", TokenKind.EmptyIndex, at, ref match);
        OfferKeyword("$![", TokenKind.EmptyIndex, at, ref match);
        OfferKeyword("$\\![", TokenKind.EmptyIndex, at, ref match);
    }

    private void ScanHash(LexState state, int at, ref Match match)
    {
        match.Offer(TokenKind.Hash, 1);
        switch (Peek(at + 1))
        {
            case '[' when Peek(at + 2) == '[':
                match.Offer(TokenKind.TextBlockStart, 3);
                break;
            case '*':
                match.Offer(TokenKind.BlockCommentStart, 2);
                if (Peek(at + 2) == '*' && at + 3 < _text.Length && _text[at + 3] != '#')
                {
                    match.Offer(TokenKind.FormalCommentStart, 4);
                }

                break;
            case '#' when state == LexState.Default || state == LexState.Reference
                || state == LexState.Directive || state == LexState.DirectiveName:
                match.Offer(TokenKind.LineCommentStart, 2);
                break;
        }
    }
}
