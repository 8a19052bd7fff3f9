using Sluice.MappingTemplates.Syntax;

namespace Sluice.MappingTemplates.Linting;

/// <summary>Finds shapes in the syntax tree that several rules need.</summary>
internal static class SyntaxShapes
{
    /// <summary>Returns an expression without the parentheses around it.</summary>
    public static SyntaxNode Unwrap(SyntaxNode node)
    {
        while (node is ExpressionSyntax { Inner: var inner })
        {
            node = inner;
        }

        return node;
    }

    /// <summary>Returns the method call if a reference begins with it, such as <c>$input.params(…)</c>; otherwise null.</summary>
    public static MethodSyntax? Call(SyntaxNode node, string variable, string method) =>
        node is ReferenceSyntax { Parts: [MethodSyntax first, ..] } reference && reference.Name == variable && first.Name == method ? first : null;

    /// <summary>Returns the text of a string literal without references; null for any other node.</summary>
    public static string? Text(SyntaxNode node) => Unwrap(node) is StringSyntax { Template: null } text ? text.Text
        : Unwrap(node) is StringSyntax { Template.Statements: [] or [TextSyntax] } constant ? constant.Text : null;
}
