using Sluice.MappingTemplates.Syntax;

namespace Sluice.MappingTemplates.Parsing;

/// <content>Parses references.</content>
internal sealed partial class TemplateParser
{
    private ReferenceSyntax ParseReference()
    {
        var node = Open(new ReferenceSyntax());
        var isCurly = _tokens.TryTake(TokenKind.ReferenceLeftCurly);
        _tokens.Expect(TokenKind.Identifier, "a name");
        ParseIndexes(node);
        while (_tokens.Kind == TokenKind.Dot && _tokens.SecondKind == TokenKind.Identifier)
        {
            _tokens.Take();
            Add(node, node.Parts, IsMethodCall() ? ParseMethod() : Leaf(new PropertySyntax(_tokens.Next.Image)));
            ParseIndexes(node);
        }

        if (isCurly)
        {
            _tokens.Expect(TokenKind.ReferenceRightCurly, "'}'");
        }

        Close(node);
        ReferencePrefix.Read(node, _session.Names);
        return node;
    }

    // A method call is a name, a parenthesis, and a token that may begin or end the arguments.
    private bool IsMethodCall()
    {
        if (_tokens.SecondKind != TokenKind.LeftParenthesis)
        {
            return false;
        }

        switch (_tokens.ThirdKind)
        {
            case TokenKind.MethodRightParenthesis:
            case TokenKind.WhiteSpace:
            case TokenKind.StringLiteral:
            case TokenKind.IntegerLiteral:
            case TokenKind.FloatLiteral:
            case TokenKind.True:
            case TokenKind.False:
            case TokenKind.LeftBracket:
            case TokenKind.MapLeftCurly:
            case TokenKind.Identifier:
            case TokenKind.ReferenceLeftCurly:
                return true;
            default:
                return false;
        }
    }

    private MethodSyntax ParseMethod()
    {
        var method = Open(new MethodSyntax(_tokens.Next.Image));
        _tokens.Take();
        _tokens.Expect(TokenKind.LeftParenthesis, "'('");
        if (_tokens.Kind != TokenKind.MethodRightParenthesis)
        {
            do
            {
                Add(method, method.Arguments, ParseParameter());
            }
            while (_tokens.TryTake(TokenKind.Comma));
        }

        _tokens.Expect(TokenKind.MethodRightParenthesis, "')'");
        return Close(method);
    }

    private void ParseIndexes(ReferenceSyntax node)
    {
        while (_tokens.Kind == TokenKind.IndexLeftBracket)
        {
            Enter();
            var first = _tokens.Take();
            _tokens.SkipWhiteSpace();
            switch (_tokens.Kind)
            {
                case TokenKind.StringLiteral:
                case TokenKind.IntegerLiteral:
                case TokenKind.True:
                case TokenKind.False:
                case TokenKind.Identifier:
                case TokenKind.ReferenceLeftCurly:
                    break;
                default:
                    throw _tokens.Unexpected("an index");
            }

            var value = ParseValue();
            _tokens.SkipWhiteSpace();
            _tokens.Expect(TokenKind.IndexRightBracket, "']'");
            var index = new IndexSyntax(value) { First = first, Position = At(first.Start) };
            Raise(index, value);
            Add(node, node.Parts, Close(index));
        }
    }
}
