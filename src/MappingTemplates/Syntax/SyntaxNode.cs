namespace Sluice.MappingTemplates.Syntax;

/// <summary>A part of a parsed template. It holds only data.</summary>
internal abstract class SyntaxNode
{
    /// <summary>The start of the node in UTF-16 units. For a node within an interpolated string, it is the start of the string.</summary>
    public int Position { get; set; }

    /// <summary>The number of levels below the node.</summary>
    public int Height { get; set; }

    /// <summary>The first token of the node. Velocity prints some nodes by their tokens.</summary>
    public Token First { get; set; } = null!;

    public Token Last { get; set; } = null!;

    /// <summary>The text of the tokens as Velocity prints it: without block comments, but with each lone <c>$</c> or <c>#</c>.</summary>
    public string Literal => TokenText.Of(First, Last);
}
