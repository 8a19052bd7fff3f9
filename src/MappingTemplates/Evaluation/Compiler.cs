using System.Globalization;
using System.Numerics;
using Sluice.MappingTemplates.Java.Numbers;
using Sluice.MappingTemplates.Syntax;

namespace Sluice.MappingTemplates.Evaluation;

/// <summary>
/// Compiles the syntax tree to nodes that can be rendered. Names of variables become slots, adjacent texts are joined, and constant strings become
/// constants.
/// </summary>
internal sealed partial class Compiler
{
    private readonly Slots _slots;
    private readonly ForeachSlots _foreach = new();

    private Compiler(Slots slots) => _slots = slots;

    /// <summary>Compiles a template.</summary>
    /// <param name="template">The syntax tree.</param>
    /// <param name="slots">The slots, to which the template's variables are added.</param>
    public static BlockNode Compile(BlockSyntax template, Slots slots)
    {
        var compiler = new Compiler(slots);
        var block = compiler.Block(template);
        compiler._foreach.Find(slots);
        return block;
    }

    private BlockNode Block(BlockSyntax block)
    {
        var nodes = new List<Node>(block.Statements.Count);
        var text = new System.Text.StringBuilder();
        foreach (var statement in block.Statements)
        {
            if (statement is TextSyntax literal)
            {
                text.Append(literal.Text);
                continue;
            }

            FlushText(nodes, text);
            if (Statement(statement) is { } node)
            {
                nodes.Add(node);
            }
        }

        FlushText(nodes, text);
        return new BlockNode([.. nodes]) { Position = block.Position };
    }

    private static void FlushText(List<Node> nodes, System.Text.StringBuilder text)
    {
        if (text.Length > 0)
        {
            nodes.Add(new TextNode(text.ToString()));
            text.Clear();
        }
    }

    private Node? Statement(SyntaxNode statement) => statement switch
    {
        SetSyntax set => new SetNode(_slots.Of(set.Name), (ReferenceNode)Reference(set.Target), Whole(set.Value)) { Position = set.Position },
        IfSyntax conditional => new IfNode(
            [.. conditional.Conditions.Select(Whole)],
            [.. conditional.Blocks.Select(Block)],
            conditional.Else is null ? null : Block(conditional.Else))
        { Position = conditional.Position },
        DirectiveSyntax directive => Directive(directive),
        _ => Expression(statement),
    };

    // The text of an expression matters only within another expression, so the outermost one needs no WholeNode.
    private Expression Whole(SyntaxNode node) => Expression(node is ExpressionSyntax whole ? whole.Inner : node);

    private Node? Directive(DirectiveSyntax directive)
    {
        var children = directive.Children;
        switch (directive.Kind)
        {
            case DirectiveKind.Unknown:
            case DirectiveKind.Literal:
                return new TextNode(directive.Text);
            case DirectiveKind.Foreach:
                return Foreach(directive);
            case DirectiveKind.Define:
                return new DefineNode(_slots.Of(directive.Variable), Child(children[1]));
            case DirectiveKind.Break:
                return new BreakNode(children.Count == 1 ? Expression(children[0]) : null) { Position = directive.Position };
            case DirectiveKind.Stop:
                return new StopNode(children.Count == 1 ? Expression(children[0]) : null) { Position = directive.Position };
            case DirectiveKind.Include:
                return children.Count == 0
                    ? null
                    : new FailNode("#include finds no file: API Gateway has no files") { Position = directive.Position };
            case DirectiveKind.Parse:
                return new FailNode(children.Count == 0 ? "#parse has no argument" : "#parse finds no file: API Gateway has no files")
                {
                    Position = directive.Position,
                };
            default:
                return null;
        }
    }

    // Velocity uses the third child as the list and the fourth child as the block, whatever their kinds are.
    private Node Foreach(DirectiveSyntax directive)
    {
        var children = directive.Children;
        var slot = _slots.Of(directive.Variable);
        if (children.Count < 3)
        {
            return new FailNode("#foreach has no list") { Position = directive.Position };
        }

        var block = children.Count > 3 ? Child(children[3]) : null;
        return new ForeachNode(slot, Expression(children[2]), block, _foreach) { Position = directive.Position };
    }

    private Node Child(SyntaxNode child) => child is BlockSyntax block ? Block(block) : Expression(child);

    private static object Number(NumberSyntax number)
    {
        if (number.IsFloat)
        {
            return double.Parse(number.Image, NumberStyles.Float, CultureInfo.InvariantCulture);
        }

        var value = BigInteger.Parse(number.Image, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        if (value >= int.MinValue && value <= int.MaxValue)
        {
            return JavaInteger.Box((int)value);
        }

        return value >= long.MinValue && value <= long.MaxValue ? (object)(long)value : value;
    }
}
