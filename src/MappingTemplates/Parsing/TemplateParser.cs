using Sluice.MappingTemplates.Syntax;
using Sluice.MappingTemplates.Text;

namespace Sluice.MappingTemplates.Parsing;

/// <summary>Parses a template to a syntax tree with the grammar and the look-aheads of Velocity 1.7.</summary>
internal sealed partial class TemplateParser
{
    private readonly TokenStream _tokens;
    private readonly ParserSession _session;
    private readonly int _position;
    private readonly List<StringSyntax> _strings = new List<StringSyntax>();
    private int _depth;

    /// <param name="text">The text to parse.</param>
    /// <param name="session">The state that the parsers of a template and of its strings share.</param>
    /// <param name="position">The position of the string that is parsed; -1 for the template itself.</param>
    /// <param name="depth">The depth at which the string is nested.</param>
    private TemplateParser(string text, ParserSession session, int position, int depth)
    {
        _tokens = new TokenStream(new Lexer(text, session.Names));
        _session = session;
        _position = position;
        _depth = depth;
    }

    /// <summary>Parses a template.</summary>
    /// <param name="text">The text of the template.</param>
    /// <param name="maxDepth">The greatest depth of nesting.</param>
    /// <param name="error">The error, or null if there is none.</param>
    /// <returns>The syntax tree, or null if there is an error.</returns>
    public static BlockSyntax? TryParse(string text, int maxDepth, out SyntaxError? error)
    {
        try
        {
            error = null;
            return new TemplateParser(text, new ParserSession(maxDepth), -1, 0).ParseAll();
        }
        catch (SyntaxErrorException e)
        {
            error = new SyntaxError(e.Message, e.Position, e.Length, TextPosition.Of(text, e.Position), e.Expected);
            return null;
        }
    }

    private BlockSyntax ParseAll()
    {
        var block = ParseBlock();
        if (_tokens.Kind != TokenKind.EndOfFile)
        {
            throw _tokens.Unexpected();
        }

        // Strings are templates, too. Velocity parses them last, when all macros of the text around them are known.
        foreach (var literal in _strings)
        {
            ParseTemplateOf(literal);
        }

        return block;
    }

    private void ParseTemplateOf(StringSyntax literal)
    {
        var source = literal.HasExtraCharacter ? literal.Text + " " : literal.Text;
        var position = _position >= 0 ? _position : literal.Position;
        try
        {
            literal.Template = new TemplateParser(source, _session, position, literal.Depth + 1).ParseAll();
        }
        catch (SyntaxErrorException e) when (_position < 0)
        {
            throw new SyntaxErrorException($"in a string: {e.Message}", literal.Position, e.Expected) { Length = literal.Last.End - literal.Position };
        }
    }

    private BlockSyntax ParseBlock()
    {
        var block = Open(new BlockSyntax());
        while (IsStatement(_tokens.Kind))
        {
            block.Statements.Add(ParseStatement());
            Raise(block, block.Statements[block.Statements.Count - 1]);
        }

        return Close(block);
    }

    private static bool IsStatement(TokenKind kind)
    {
        switch (kind)
        {
            case TokenKind.LeftParenthesis:
            case TokenKind.RightParenthesis:
            case TokenKind.EscapedDirective:
            case TokenKind.Set:
            case TokenKind.LineCommentStart:
            case TokenKind.DoubleEscape:
            case TokenKind.Escape:
            case TokenKind.Text:
            case TokenKind.FormalCommentEnd:
            case TokenKind.BlockCommentEnd:
            case TokenKind.TextBlock:
            case TokenKind.StringLiteral:
            case TokenKind.If:
            case TokenKind.IntegerLiteral:
            case TokenKind.FloatLiteral:
            case TokenKind.Word:
            case TokenKind.BracketedWord:
            case TokenKind.Identifier:
            case TokenKind.Dot:
            case TokenKind.ReferenceLeftCurly:
            case TokenKind.ReferenceRightCurly:
            case TokenKind.EmptyIndex:
                return true;
            default:
                return false;
        }
    }

    private SyntaxNode ParseStatement()
    {
        switch (_tokens.Kind)
        {
            case TokenKind.If:
                return ParseIf();
            case TokenKind.Identifier:
            case TokenKind.ReferenceLeftCurly when _tokens.SecondKind == TokenKind.Identifier:
                return ParseReference();
            case TokenKind.LineCommentStart:
            case TokenKind.BlockCommentEnd:
            case TokenKind.FormalCommentEnd:
                return ParseComment();
            case TokenKind.Set:
                return ParseSet();
            case TokenKind.DoubleEscape:
                return ParseEscape();
            case TokenKind.Word:
            case TokenKind.BracketedWord:
                return ParseDirective();
            default:
                return ParseText();
        }
    }

    private TextSyntax ParseText()
    {
        var token = _tokens.Take();
        var text = token.Kind == TokenKind.TextBlock ? token.Image.Substring(3, token.Image.Length - 6)
            : token.Kind == TokenKind.EscapedDirective ? token.Image = Unescape(token.Image)
            : TokenText.Of(token);
        return Text(token, text);
    }

    private TextSyntax ParseComment()
    {
        var token = _tokens.Take();
        if (token.Kind == TokenKind.LineCommentStart)
        {
            _tokens.TryTake(TokenKind.LineCommentEnd);
        }

        // A comment prints the characters that the lexer has put before it.
        var start = token.Image.IndexOf("##", StringComparison.Ordinal);
        if (start < 0)
        {
            start = token.Image.IndexOf("#*", StringComparison.Ordinal);
        }

        return Text(token, start > 0 ? token.Image.Substring(0, start) : "");
    }

    // Reads pairs of backslashes. Before a directive, only half of the backslashes are printed.
    private TextSyntax ParseEscape()
    {
        var token = _tokens.Take();
        var count = 1;
        while (_tokens.TryTake(TokenKind.DoubleEscape))
        {
            count++;
        }

        var next = _tokens.Next;
        var isControl = next.Kind == TokenKind.If || next.Kind == TokenKind.Else || next.Kind == TokenKind.ElseIf || next.Kind == TokenKind.End
            || (next.Image.Length > 0 && _session.IsKnown(next.Image.Substring(1)));
        return Text(token, new string('\\', isControl ? count : 2 * count));
    }

    // \#if prints #if. An odd backslash before a text that is not a directive is kept.
    private string Unescape(string image)
    {
        var slash = image.LastIndexOf('\\');
        var directive = image.Substring(slash + 1);
        var name = directive[1] == '{' ? directive.Substring(2, directive.Length - 3) : directive.Substring(1);
        var isKnown = _session.IsKnown(name)
            || name == "if" || name == "end" || name == "set" || name == "else" || name == "elseif";
        return isKnown ? image.Substring(0, slash / 2) + directive : image;
    }

    private TextSyntax Text(Token first, string text) =>
        new TextSyntax(text) { First = first, Last = _tokens.Current, Position = At(first.Start) };

    private T Open<T>(T node)
        where T : SyntaxNode
    {
        Enter();
        node.First = _tokens.Next;
        node.Position = At(node.First.Start);
        return node;
    }

    private T Close<T>(T node)
        where T : SyntaxNode
    {
        _depth--;
        node.Last = _tokens.Current;
        return node;
    }

    private void Enter()
    {
        try
        {
            System.Runtime.CompilerServices.RuntimeHelpers.EnsureSufficientExecutionStack();
        }
        catch (InsufficientExecutionStackException)
        {
            _depth = _session.MaxDepth;
        }

        if (++_depth > _session.MaxDepth)
        {
            throw new SyntaxErrorException($"nested deeper than {_session.MaxDepth} levels", At(_tokens.Current.Start));
        }
    }

    private void Raise(SyntaxNode parent, SyntaxNode child)
    {
        if (child.Height >= parent.Height)
        {
            parent.Height = child.Height + 1;
            if (parent.Height > _session.MaxHeight)
            {
                throw new SyntaxErrorException("an expression has too many operators", parent.Position);
            }
        }
    }

    private int At(int offset) => _position >= 0 ? _position : offset;
}
