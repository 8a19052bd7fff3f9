using Sluice.MappingTemplates.Syntax;
using Sluice.MappingTemplates.Text;

namespace Sluice.MappingTemplates.Parsing;

/// <summary>
/// Makes tokens as Velocity 1.7 does: a state machine with a stack, where each token is the longest match in the current state. Surprising parts of
/// Velocity's syntax (<c>$a-b</c>, text after a reference and <c>#set</c>, <c>#</c> before a name) follow from this.
/// </summary>
internal sealed class Lexer
{
    private readonly string _text;
    private readonly Scanner _scanner;
    private readonly SharedStrings _names;
    private readonly Stack<Saved> _saved = new Stack<Saved>();
    private LexState _state = LexState.Default;
    private int _position;
    private int _opened;
    private int _closed;
    private bool _inComment;

    public Lexer(string text, SharedStrings names)
    {
        _text = text;
        _names = names;
        _scanner = new Scanner(text);
    }

    /// <summary>True between <c>#set(</c> and its end. The parser resets it.</summary>
    public bool InSet { get; set; }

    public LexState State => _state;

    public void SwitchTo(LexState state) => _state = state;

    /// <summary>Returns to the previous state. If there is none, the lexer changes to its first state and the result is false.</summary>
    public bool Pop()
    {
        if (_saved.Count == 0)
        {
            _opened = 0;
            _state = LexState.Default;
            return false;
        }

        var saved = _saved.Pop();
        _opened = saved.Opened;
        _closed = saved.Closed;
        _state = saved.State;
        return true;
    }

    /// <summary>Reads the next token.</summary>
    /// <exception cref="SyntaxErrorException">No token begins at this position.</exception>
    public Token Next()
    {
        var marks = "";
        var isComment = false;
        var start = _position;
        while (_position < _text.Length)
        {
            var match = _scanner.Scan(_state, _position);
            _position += match.Length;
            switch (match.Kind)
            {
                case TokenKind.NoMatch:
                    throw LineEnd(_position, 0) is var lineEnd and >= 0
                        ? new SyntaxErrorException("unexpected end of the line", lineEnd)
                        : new SyntaxErrorException($"unexpected character '{_text[_position]}'", _position);
                case TokenKind.Skip:
                    start = _position;
                    break;
                case TokenKind.ReferenceTerminator:
                case TokenKind.DirectiveTerminator:
                    var special = _text.AsSpan(start, _position - start);
                    marks = TokenText.AddMarks(marks, special);
                    isComment = special.StartsWith("##");
                    start = --_position;
                    Pop();
                    break;
                case TokenKind.More:
                case TokenKind.Dollar:
                case TokenKind.DollarBang:
                case TokenKind.TextBlockStart:
                case TokenKind.FormalCommentStart:
                case TokenKind.BlockCommentStart:
                case TokenKind.Hash:
                    Extend(match.Kind);
                    if (_position == _text.Length)
                    {
                        throw new SyntaxErrorException("unexpected end of the template", _position);
                    }

                    break;
                default:
                    var image = _names.Get(_text.AsSpan(start, _position - start));
                    return new Token(match.Kind, Act(match.Kind, image), start, isComment ? "" : marks);
            }
        }

        return new Token(TokenKind.EndOfFile, "", _position, isComment ? "" : marks);
    }

    /// <summary>
    /// Returns true if the next character, after spaces and line ends, is an opening parenthesis. Like Velocity, it looks at characters, not tokens.
    /// </summary>
    public bool SeesLeftParenthesis()
    {
        var p = _position;
        while (p < _text.Length && Characters.IsSpace(_text[p]))
        {
            p++;
        }

        return p < _text.Length && _text[p] == '(';
    }

    /// <summary>Does the same as <see cref="Characters.LineEnd"/> in the text of this lexer.</summary>
    public int LineEnd(int position, int taken) => Characters.LineEnd(_text, position, taken);

    private void Push(LexState next)
    {
        _saved.Push(new Saved { State = _state, Opened = _opened, Closed = _closed });
        _opened = 0;
        _state = next;
    }

    // Changes the state for a mark that becomes the prefix of the next token.
    private void Extend(TokenKind kind)
    {
        if (_inComment || kind == TokenKind.More)
        {
            return;
        }

        switch (kind)
        {
            case TokenKind.Dollar:
            case TokenKind.DollarBang:
                if (_state == LexState.Reference)
                {
                    Pop();
                }

                Push(LexState.Reference);
                break;
            case TokenKind.Hash:
                if (_state == LexState.Reference || _state == LexState.ReferenceModifier)
                {
                    Pop();
                }

                Push(LexState.DirectiveName);
                break;
            default:
                _inComment = true;
                if (kind == TokenKind.FormalCommentStart)
                {
                    _position--;
                }

                Push(kind == TokenKind.TextBlockStart ? LexState.TextBlock
                    : kind == TokenKind.FormalCommentStart ? LexState.FormalComment
                    : LexState.BlockComment);
                break;
        }
    }

    // Changes the state for a token, and returns its image. For two kinds of tokens the image is shorter than the match.
    private string Act(TokenKind kind, string image)
    {
        switch (kind)
        {
            case TokenKind.IndexLeftBracket:
                Push(LexState.ReferenceIndex);
                break;
            case TokenKind.IndexRightBracket:
            case TokenKind.ReferenceRightCurly:
            case TokenKind.End:
            case TokenKind.Else:
                Pop();
                break;
            case TokenKind.If:
            case TokenKind.ElseIf:
                _state = LexState.Directive;
                break;
            case TokenKind.LeftParenthesis:
                _opened++;
                if (_state == LexState.ReferenceModifier)
                {
                    _state = LexState.MethodArguments;
                }

                break;
            case TokenKind.RightParenthesis:
                CloseParenthesis();
                break;
            case TokenKind.MethodRightParenthesis:
                _state = LexState.Reference;
                break;
            case TokenKind.Set:
                if (!_inComment)
                {
                    Push(LexState.Directive);
                    InSet = true;
                    _opened++;
                }

                break;
            case TokenKind.LineCommentStart:
                if (!_inComment)
                {
                    if (_state == LexState.Reference)
                    {
                        Pop();
                    }

                    _inComment = true;
                    Push(LexState.LineComment);
                }

                break;
            case TokenKind.LineCommentEnd:
            case TokenKind.FormalCommentEnd:
            case TokenKind.BlockCommentEnd:
            case TokenKind.TextBlock:
                _inComment = false;
                Pop();
                break;
            case TokenKind.StringLiteral:
                if (_state == LexState.Directive && !InSet && _opened == 0)
                {
                    Pop();
                }

                break;
            case TokenKind.IntegerLiteral:
                if (image.EndsWith("..", StringComparison.Ordinal))
                {
                    _position -= 2;
                    image = image.Substring(0, image.Length - 2);
                }

                if (_opened == 0 && !InSet && _state != LexState.MethodArguments && _state != LexState.ReferenceIndex)
                {
                    Pop();
                }

                break;
            case TokenKind.FloatLiteral:
                if (_opened == 0 && !InSet && _state != LexState.MethodArguments)
                {
                    Pop();
                }

                break;
            case TokenKind.Dot:
                _position--;
                _state = LexState.ReferenceModifier;
                return ".";
        }

        return image;
    }

    // A closing parenthesis ends the innermost state that has an open one, and all states within it.
    private void CloseParenthesis()
    {
        if (_inComment)
        {
            return;
        }

        while (true)
        {
            if (_opened > 0)
            {
                if (_opened == _closed + 1)
                {
                    Pop();
                }
                else
                {
                    _closed++;
                }

                return;
            }

            if (!Pop())
            {
                return;
            }
        }
    }

    private struct Saved
    {
        public LexState State;
        public int Opened;
        public int Closed;
    }
}
