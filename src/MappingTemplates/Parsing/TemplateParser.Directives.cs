using Sluice.MappingTemplates.Syntax;

namespace Sluice.MappingTemplates.Parsing;

/// <content>Parses directives.</content>
internal sealed partial class TemplateParser
{
    private SetSyntax ParseSet()
    {
        Enter();
        var first = _tokens.Take();
        _tokens.SkipWhiteSpace();
        var target = ParseReference();
        _tokens.SkipWhiteSpace();
        _tokens.Expect(TokenKind.Assign, "'='");
        var value = ParseExpression();
        _tokens.Expect(TokenKind.RightParenthesis, "')'");
        _tokens.Lexer.InSet = false;
        var name = target.First.Image.Length > 0 ? target.First.Image.Substring(1) : "";
        var set = new SetSyntax(target, value, name) { First = first, Position = At(first.Start) };
        Raise(set, target);
        Raise(set, value);
        return Close(set);
    }

    private IfSyntax ParseIf()
    {
        var node = Open(new IfSyntax());
        do
        {
            _tokens.Take();
            _tokens.SkipWhiteSpace();
            _tokens.Expect(TokenKind.LeftParenthesis, "'('");
            node.Conditions.Add(ParseExpression());
            Raise(node, node.Conditions[node.Conditions.Count - 1]);
            _tokens.Expect(TokenKind.RightParenthesis, "')'");
            node.Blocks.Add(ParseBlock());
            Raise(node, node.Blocks[node.Blocks.Count - 1]);
        }
        while (_tokens.Kind == TokenKind.ElseIf);

        if (_tokens.TryTake(TokenKind.Else))
        {
            node.Else = ParseBlock();
            Raise(node, node.Else);
        }

        _tokens.Expect(TokenKind.End, "'#end'");
        return Close(node);
    }

    private DirectiveSyntax ParseDirective()
    {
        var first = _tokens.Take();
        var name = first.Kind == TokenKind.BracketedWord
            ? first.Image.Substring(Math.Min(2, first.Image.Length - 1), Math.Max(0, first.Image.Length - 3))
            : first.Image.Substring(1);
        var kind = DirectiveNames.KindOf(name);
        var node = new DirectiveSyntax(kind, name) { First = first, Position = At(first.Start) };
        Enter();
        _tokens.Lexer.SwitchTo(LexState.Directive);
        if (_tokens.Lexer.SeesLeftParenthesis())
        {
            _tokens.SkipWhiteSpace();
            _tokens.Expect(TokenKind.LeftParenthesis, "'('");
            ParseDirectiveArguments(node);
            if (DirectiveNames.HasBlock(kind) || (kind == DirectiveKind.Unknown && name.StartsWith("@", StringComparison.Ordinal)))
            {
                node.Children.Add(ParseBlock());
                Raise(node, node.Children[node.Children.Count - 1]);
                _tokens.Expect(TokenKind.End, "'#end'");
            }
        }
        else
        {
            if (kind == DirectiveKind.Macro)
            {
                throw new SyntaxErrorException("#macro needs a name", node.Position, "'('");
            }

            _tokens.Lexer.Pop();
        }

        Close(node);
        Finish(node);
        return node;
    }

    private void ParseDirectiveArguments(DirectiveSyntax node)
    {
        while (true)
        {
            _tokens.SkipWhiteSpace();
            if (_tokens.Kind == TokenKind.RightParenthesis)
            {
                _tokens.Take();
                return;
            }

            if (_tokens.TryTake(TokenKind.Comma))
            {
                _tokens.SkipWhiteSpace();
            }

            var argument = ParseDirectiveArgument();
            CheckArgument(node, argument);
            node.Children.Add(argument);
            Raise(node, argument);
        }
    }

    private SyntaxNode ParseDirectiveArgument()
    {
        if (_tokens.Kind == TokenKind.Word)
        {
            var word = Open(new WordSyntax(_tokens.Take().Image));
            word.First = _tokens.Current;
            word.Position = At(word.First.Start);
            return Close(word);
        }

        return ParseValue("an argument", "')'");
    }

    // A bare word is allowed only as the name of a macro and as the "in" of #foreach.
    private static void CheckArgument(DirectiveSyntax node, SyntaxNode argument)
    {
        var index = node.Children.Count;
        var isWord = argument is WordSyntax;
        if (node.Kind == DirectiveKind.Macro && index == 0)
        {
            if (!isWord)
            {
                throw new SyntaxErrorException("the first argument of #macro is not a word", argument.Position, "a name");
            }
        }
        else if (isWord && node.Kind != DirectiveKind.Unknown && !(node.Kind == DirectiveKind.Foreach && index == 1))
        {
            throw new SyntaxErrorException($"argument {index + 1} of #{node.Name} is a bare word", argument.Position, "a value");
        }
    }

    private void Finish(DirectiveSyntax node)
    {
        switch (node.Kind)
        {
            case DirectiveKind.Macro:
                if (node.Children.Count < 2)
                {
                    throw new SyntaxErrorException("#macro needs a name", node.Position, "a name");
                }

                _session.AddMacro(node.Children[0].First.Image);
                break;
            case DirectiveKind.Literal:
            case DirectiveKind.Foreach:
            case DirectiveKind.Define:
                if (node.Children.Count == 0 || (node.Kind == DirectiveKind.Define && node.Children.Count != 2))
                {
                    throw new SyntaxErrorException($"#{node.Name} has no argument", node.Position, "'($…)'");
                }

                // For an empty #literal, Velocity searches beyond the end of the template and fails.
                if (node.Kind == DirectiveKind.Literal && node.Children[0] is BlockSyntax { Statements.Count: 0 })
                {
                    throw new SyntaxErrorException("#literal contains no text", node.Position, "a text before #end");
                }

                FinishBlockDirective(node);
                break;
            case DirectiveKind.Break:
            case DirectiveKind.Stop:
                if (node.Children.Count > 1)
                {
                    throw new SyntaxErrorException($"#{node.Name} takes one argument", node.Position, "')'");
                }

                break;
            case DirectiveKind.Unknown:
                node.Text = UnknownText(node);
                break;
        }
    }

    private static void FinishBlockDirective(DirectiveSyntax node)
    {
        var child = node.Children[0];
        if (node.Kind == DirectiveKind.Literal)
        {
            node.Text = child.Literal;
        }
        else if (node.Kind == DirectiveKind.Foreach && child is ReferenceSyntax reference)
        {
            node.Variable = reference.Name;
        }
        else
        {
            node.Variable = child.First.Image.Length > 0 ? child.First.Image.Substring(1) : "";
        }
    }

    private static string UnknownText(DirectiveSyntax node)
    {
        if (node.Children.Count == 0 && node.Name.StartsWith("@", StringComparison.Ordinal))
        {
            return "#" + node.Name;
        }

        var text = new System.Text.StringBuilder();
        for (var token = node.First; token is not null; token = token.Next)
        {
            text.Append(token.Image);
            if (token == node.Last)
            {
                break;
            }
        }

        return text.ToString();
    }
}
