using Sluice.MappingTemplates.Syntax;

namespace Sluice.MappingTemplates.Linting;

/// <summary>Shapes that several rules look for.</summary>
internal static class SyntaxShapes
{
    /// <summary>An expression without the parentheses around it.</summary>
    public static SyntaxNode Unwrap(SyntaxNode node)
    {
        while (node is ExpressionSyntax { Inner: var inner })
        {
            node = inner;
        }

        return node;
    }

    /// <summary>The method that a reference calls first, where it starts so: <c>$input.params(…)</c>.</summary>
    public static MethodSyntax? Call(SyntaxNode node, string variable, string method) =>
        node is ReferenceSyntax { Parts: [MethodSyntax first, ..] } reference && reference.Name == variable && first.Name == method ? first : null;

    /// <summary>The text of a string literal without references; null for anything else.</summary>
    public static string? Text(SyntaxNode node) => Unwrap(node) is StringSyntax { Template: null } text ? text.Text
        : Unwrap(node) is StringSyntax { Template.Statements: [] or [TextSyntax] } constant ? constant.Text : null;
}
