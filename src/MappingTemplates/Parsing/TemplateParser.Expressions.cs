using Sluice.MappingTemplates.Syntax;

namespace Sluice.MappingTemplates.Parsing;

/// <content>Parses expressions and values.</content>
internal sealed partial class TemplateParser
{
    // The levels of operators, from the lowest precedence (0) to the highest.
    private const int Unary = 5;

    private ExpressionSyntax ParseExpression()
    {
        Enter();
        var first = _tokens.Next;
        var inner = ParseBinary(0);
        var expression = new ExpressionSyntax(inner) { First = first, Position = At(first.Start) };
        Raise(expression, inner);
        return Close(expression);
    }

    private SyntaxNode ParseBinary(int level)
    {
        if (level == Unary)
        {
            return ParseUnary();
        }

        var left = ParseBinary(level + 1);
        while (TryOperator(level, _tokens.Kind, out var op))
        {
            _tokens.Take();
            var first = _tokens.Next;
            var right = ParseBinary(level + 1);

            // As in Velocity, the first token of the node is the one after the operator.
            var node = new BinarySyntax(op, left, right) { First = first, Last = _tokens.Current, Position = left.Position };
            Raise(node, left);
            Raise(node, right);
            left = node;
        }

        return left;
    }

    private static bool TryOperator(int level, TokenKind kind, out BinaryOperator op)
    {
        op = kind switch
        {
            TokenKind.Or => BinaryOperator.Or,
            TokenKind.And => BinaryOperator.And,
            TokenKind.Equal => BinaryOperator.Equal,
            TokenKind.NotEqual => BinaryOperator.NotEqual,
            TokenKind.Less => BinaryOperator.Less,
            TokenKind.LessOrEqual => BinaryOperator.LessOrEqual,
            TokenKind.Greater => BinaryOperator.Greater,
            TokenKind.GreaterOrEqual => BinaryOperator.GreaterOrEqual,
            TokenKind.Plus => BinaryOperator.Add,
            TokenKind.Minus => BinaryOperator.Subtract,
            TokenKind.Multiply => BinaryOperator.Multiply,
            TokenKind.Divide => BinaryOperator.Divide,
            TokenKind.Modulus => BinaryOperator.Modulus,
            _ => (BinaryOperator)(-1),
        };
        return op >= 0 && LevelOf(op) == level;
    }

    private static int LevelOf(BinaryOperator op) =>
        op == BinaryOperator.Or ? 0
        : op == BinaryOperator.And ? 1
        : op <= BinaryOperator.NotEqual ? 2
        : op <= BinaryOperator.GreaterOrEqual ? 3
        : op <= BinaryOperator.Subtract ? 4
        : 5;

    private SyntaxNode ParseUnary()
    {
        var left = ParseNot();
        while (TryOperator(Unary, _tokens.Kind, out var op))
        {
            _tokens.Take();
            var first = _tokens.Next;
            var right = ParseNot();
            var node = new BinarySyntax(op, left, right) { First = first, Last = _tokens.Current, Position = left.Position };
            Raise(node, left);
            Raise(node, right);
            left = node;
        }

        return left;
    }

    private SyntaxNode ParseNot()
    {
        if (_tokens.Kind != TokenKind.Not && !(_tokens.Kind == TokenKind.WhiteSpace && _tokens.SecondKind == TokenKind.Not))
        {
            return ParsePrimary();
        }

        Enter();
        _tokens.SkipWhiteSpace();
        var first = _tokens.Take();
        var operand = ParseNot();
        var node = new NotSyntax(operand) { First = first, Position = At(first.Start) };
        Raise(node, operand);
        return Close(node);
    }

    private SyntaxNode ParsePrimary()
    {
        _tokens.SkipWhiteSpace();
        SyntaxNode node;
        if (_tokens.TryTake(TokenKind.LeftParenthesis))
        {
            node = ParseExpression();
            _tokens.Expect(TokenKind.RightParenthesis, "')'");
        }
        else
        {
            node = ParseValue("a value", "'('");
        }

        _tokens.SkipWhiteSpace();
        return node;
    }

    // Parses a value in a list, a map or the arguments of a method, with the white space around it.
    private SyntaxNode ParseParameter()
    {
        _tokens.SkipWhiteSpace();
        var value = ParseValue("a value");
        _tokens.SkipWhiteSpace();
        return value;
    }

    private SyntaxNode ParseValue(params string[] expected)
    {
        switch (_tokens.Kind)
        {
            case TokenKind.Identifier:
            case TokenKind.ReferenceLeftCurly:
                return ParseReference();
            case TokenKind.StringLiteral:
                return ParseString();
            case TokenKind.IntegerLiteral:
            case TokenKind.FloatLiteral:
                return ParseNumber();
            case TokenKind.True:
            case TokenKind.False:
                return Leaf(new BooleanSyntax(_tokens.Kind == TokenKind.True));
            case TokenKind.MapLeftCurly:
                return ParseMap();
            case TokenKind.LeftBracket:
                return ParseListOrRange();
            default:
                throw _tokens.Unexpected(expected);
        }
    }

    private T Leaf<T>(T node)
        where T : SyntaxNode
    {
        node.First = node.Last = _tokens.Take();
        node.Position = At(node.First.Start);
        return node;
    }

    private NumberSyntax ParseNumber()
    {
        var isFloat = _tokens.Kind == TokenKind.FloatLiteral;
        var image = _tokens.Next.Image;

        // The lexer can make a number of "#5", which is not one.
        if (image[0] == '#' || image[0] == '$' || image[0] == '\\')
        {
            throw _tokens.Unexpected("a number");
        }

        return Leaf(new NumberSyntax(image, isFloat));
    }

    private StringSyntax ParseString()
    {
        var image = _tokens.Next.Image;
        var node = Leaf(new StringSyntax());
        StringLiteralText.Read(image, node);
        if (image[0] == '"' && (image.IndexOf('$') >= 0 || image.IndexOf('#') >= 0))
        {
            node.Depth = _depth;
            _strings.Add(node);
        }

        return node;
    }

    private MapSyntax ParseMap()
    {
        var map = Open(new MapSyntax());
        _tokens.Take();
        _tokens.SkipWhiteSpace();
        if (!IsMapEnd(_tokens.Kind))
        {
            do
            {
                Add(map, map.KeysAndValues, ParseParameter());
                _tokens.Expect(TokenKind.Colon, "':'");
                Add(map, map.KeysAndValues, ParseParameter());
            }
            while (_tokens.TryTake(TokenKind.Comma));
        }

        if (!IsMapEnd(_tokens.Kind))
        {
            throw _tokens.Unexpected("','", "'}'");
        }

        _tokens.Take();
        return Close(map);
    }

    private static bool IsMapEnd(TokenKind kind) => kind == TokenKind.MapRightCurly || kind == TokenKind.ReferenceRightCurly;

    // Only after the first element it is known whether this is a list or a range.
    private SyntaxNode ParseListOrRange()
    {
        var list = Open(new ListSyntax());
        _tokens.Take();
        if (!_tokens.TryTake(TokenKind.RightBracket))
        {
            var first = ParseParameter();
            if (_tokens.Kind == TokenKind.DoubleDot && (first is ReferenceSyntax || first is NumberSyntax { IsFloat: false }))
            {
                return ParseRange(list, first);
            }

            Add(list, list.Items, first);
            while (_tokens.TryTake(TokenKind.Comma))
            {
                Add(list, list.Items, ParseParameter());
            }

            _tokens.Expect(TokenKind.RightBracket, "']'");
        }

        return Close(list);
    }

    private RangeSyntax ParseRange(ListSyntax opened, SyntaxNode from)
    {
        _tokens.Take();
        _tokens.SkipWhiteSpace();
        if (_tokens.Kind != TokenKind.Identifier && _tokens.Kind != TokenKind.ReferenceLeftCurly && _tokens.Kind != TokenKind.IntegerLiteral)
        {
            throw _tokens.Unexpected("an integer", "a reference");
        }

        var to = ParseParameter();
        _tokens.Expect(TokenKind.RightBracket, "']'");
        var range = new RangeSyntax(from, to) { First = opened.First, Position = opened.Position };
        Raise(range, from);
        Raise(range, to);
        return Close(range);
    }

    private void Add(SyntaxNode parent, List<SyntaxNode> children, SyntaxNode child)
    {
        children.Add(child);
        Raise(parent, child);
    }
}
