namespace Sluice.MappingTemplates.Syntax;

/// <summary><c>#if … #elseif … #else … #end</c>.</summary>
internal sealed class IfSyntax : SyntaxNode
{
    /// <summary>The conditions of <c>#if</c> and each <c>#elseif</c>.</summary>
    public List<SyntaxNode> Conditions { get; } = new List<SyntaxNode>();

    /// <summary>The blocks, one for each condition.</summary>
    public List<BlockSyntax> Blocks { get; } = new List<BlockSyntax>();

    public BlockSyntax? Else { get; set; }
}
