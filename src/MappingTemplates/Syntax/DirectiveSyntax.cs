namespace Sluice.MappingTemplates.Syntax;

/// <summary>A directive other than <c>#set</c> and <c>#if</c>, or a text that looks like one.</summary>
internal sealed class DirectiveSyntax : SyntaxNode
{
    public DirectiveSyntax(DirectiveKind kind, string name)
    {
        Kind = kind;
        Name = name;
    }

    public DirectiveKind Kind { get; }

    public string Name { get; }

    /// <summary>The arguments, followed by the block if there is one.</summary>
    public List<SyntaxNode> Children { get; } = new List<SyntaxNode>();

    /// <summary>The text that an unknown directive prints.</summary>
    public string Text { get; set; } = "";

    /// <summary>The variable of <c>#foreach</c>, or the name of the block of <c>#define</c>.</summary>
    public string Variable { get; set; } = "";
}
