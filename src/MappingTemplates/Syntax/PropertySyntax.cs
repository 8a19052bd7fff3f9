namespace Sluice.MappingTemplates.Syntax;

/// <summary>A property <c>.name</c> of a reference.</summary>
internal sealed class PropertySyntax : SyntaxNode
{
    public PropertySyntax(string name) => Name = name;

    public string Name { get; }
}
