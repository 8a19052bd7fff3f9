namespace Sluice.MappingTemplates.Syntax;

/// <summary>A directive besides <c>#set</c> and <c>#if</c>, or what looks like one.</summary>
internal sealed class DirectiveSyntax : SyntaxNode
{
    public DirectiveSyntax(DirectiveKind kind, string name)
    {
        Kind = kind;
        Name = name;
    }

    public DirectiveKind Kind { get; }

    public string Name { get; }

    /// <summary>The arguments, and then the block where there is one.</summary>
    public List<SyntaxNode> Children { get; } = new List<SyntaxNode>();

    /// <summary>What an unknown directive prints.</summary>
    public string Text { get; set; } = "";

    /// <summary>The variable of <c>#foreach</c>, the block's name of <c>#define</c>.</summary>
    public string Variable { get; set; } = "";
}
