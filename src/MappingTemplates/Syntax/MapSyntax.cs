namespace Sluice.MappingTemplates.Syntax;

/// <summary><c>{a : b, c : d}</c>: keys and values in turn.</summary>
internal sealed class MapSyntax : SyntaxNode
{
    public List<SyntaxNode> KeysAndValues { get; } = new List<SyntaxNode>();
}
