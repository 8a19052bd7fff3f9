using Sluice.MappingTemplates.Java.Values;
using Sluice.MappingTemplates.Syntax;

namespace Sluice.MappingTemplates.Evaluation;

/// <content>Compiles expressions and references.</content>
internal sealed partial class Compiler
{
    private Expression Expression(SyntaxNode node)
    {
        System.Runtime.CompilerServices.RuntimeHelpers.EnsureSufficientExecutionStack();
        return NewExpression(node);
    }

    private Expression NewExpression(SyntaxNode node) => node switch
    {
        ReferenceSyntax reference => Reference(reference),
        StringSyntax text => String(text),
        NumberSyntax number => new ConstantNode(Number(number)),
        BooleanSyntax boolean => new ConstantNode(JavaBoolean.Box(boolean.Value)),
        ListSyntax list => new ListNode(All(list.Items)),
        MapSyntax map => new MapNode(All(map.KeysAndValues)),
        RangeSyntax range => new RangeNode(Expression(range.From), Expression(range.To)) { Position = range.Position, Literal = range.Literal },
        NotSyntax not => new NotNode(Expression(not.Operand)),
        ExpressionSyntax whole => new WholeNode(Expression(whole.Inner)) { Literal = whole.Literal },
        BinarySyntax binary => Binary(binary),
        _ => new NothingNode(),
    };

    private Expression[] All(List<SyntaxNode> nodes)
    {
        var expressions = nodes.Count == 0 ? [] : new Expression[nodes.Count];
        for (var i = 0; i < expressions.Length; i++)
        {
            expressions[i] = Expression(nodes[i]);
        }

        return expressions;
    }

    private Expression Binary(BinarySyntax node)
    {
        var left = Expression(node.Left);
        var right = Expression(node.Right);
        switch (node.Operator)
        {
            case BinaryOperator.And:
            case BinaryOperator.Or:
                return new LogicNode(node.Operator == BinaryOperator.And, left, right);
            case BinaryOperator.Equal:
            case BinaryOperator.NotEqual:
                return new EqualNode(node.Operator == BinaryOperator.Equal, left, right) { Position = node.Position };
            case BinaryOperator.Less:
            case BinaryOperator.LessOrEqual:
            case BinaryOperator.Greater:
            case BinaryOperator.GreaterOrEqual:
                return new CompareNode(node.Operator, left, right);
            default:
                return new MathNode(node.Operator, left, right) { Position = node.Position, Literal = node.Literal };
        }
    }

    private Expression String(StringSyntax text)
    {
        if (text.Template is null)
        {
            return new ConstantNode(text.Text);
        }

        var statements = text.Template.Statements;
        var dropsLast = text.HasExtraCharacter;

        // The extra blank is removed here if the last statement is literal text. Otherwise StringNode removes it after each rendering.
        if (dropsLast && statements.Count > 0 && statements[^1] is TextSyntax { Text: [.., ' '] } last)
        {
            var trimmed = new BlockSyntax { Position = text.Position };
            trimmed.Statements.AddRange(statements);
            trimmed.Statements[^1] = new TextSyntax(last.Text[..^1]);
            var block = Block(trimmed);
            return block.Statements.IsEmpty ? new ConstantNode("")
                : block.Statements is [TextNode only] ? new ConstantNode(only.Text)
                : new StringNode(block, dropsLast: false) { Position = text.Position };
        }

        return new StringNode(Block(text.Template), dropsLast) { Position = text.Position };
    }

    private Expression Reference(ReferenceSyntax reference)
    {
        if (reference.IsBareWord)
        {
            return new BareWordNode(reference.Name);
        }

        var parts = reference.Parts.Count == 0 ? [] : new ReferencePart[reference.Parts.Count];
        for (var i = 0; i < parts.Length; i++)
        {
            parts[i] = Part(reference.Parts[i]);
        }

        var isPlain = !reference.IsEscaped && reference.EscapePrefix.Length + reference.Prefix.Length == 0;
        return new ReferenceNode(_slots.Of(reference.Name), parts)
        {
            IsPlain = isPlain,
            Printer = isPlain ? EscapePrinter.TryCreate(parts) : null,
            Position = reference.Position,
            EscapedText = reference.IsEscaped ? reference.EscapePrefix + reference.NullText : null,
            EscapePrefix = reference.EscapePrefix,
            Prefix = reference.EscapePrefix + reference.Prefix,
            NullText = reference.NullText,
            Text = reference.FullText,
            IsNullAsValue = reference.IsEscapedBang,
        };
    }

    private ReferencePart Part(SyntaxNode part) => part switch
    {
        PropertySyntax property => new PropertyPart(property.Name) { Position = property.Position },
        MethodSyntax method => new MethodPart(method.Name, All(method.Arguments)) { Position = method.Position },
        _ => new IndexPart(Expression(((IndexSyntax)part).Index)) { Position = part.Position },
    };
}
