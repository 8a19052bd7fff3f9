namespace Sluice.MappingTemplates.Syntax;

/// <summary>A map <c>{a : b, c : d}</c>, as alternating keys and values.</summary>
internal sealed class MapSyntax : SyntaxNode
{
    public List<SyntaxNode> KeysAndValues { get; } = new List<SyntaxNode>();
}
