namespace Sluice.MappingTemplates.Syntax;

/// <summary>A method call <c>.name(…)</c> of a reference.</summary>
internal sealed class MethodSyntax : SyntaxNode
{
    public MethodSyntax(string name) => Name = name;

    public string Name { get; }

    public List<SyntaxNode> Arguments { get; } = new List<SyntaxNode>();
}
