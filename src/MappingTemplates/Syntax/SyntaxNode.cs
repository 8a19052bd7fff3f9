namespace Sluice.MappingTemplates.Syntax;

/// <summary>A part of a parsed template: data only.</summary>
internal abstract class SyntaxNode
{
    /// <summary>Where it begins, in UTF-16 units; within an interpolated string, where the string begins.</summary>
    public int Position { get; set; }

    /// <summary>How many levels are below it.</summary>
    public int Height { get; set; }

    /// <summary>Its first token: Velocity prints some things by their tokens.</summary>
    public Token First { get; set; } = null!;

    public Token Last { get; set; } = null!;

    /// <summary>The text of its tokens, as Velocity has it: without block comments, with a lone <c>$</c> or <c>#</c>.</summary>
    public string Literal => TokenText.Of(First, Last);
}
