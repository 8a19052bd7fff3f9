namespace Sluice.MappingTemplates.Syntax;

/// <summary><c>true</c> or <c>false</c>.</summary>
internal sealed class BooleanSyntax : SyntaxNode
{
    public BooleanSyntax(bool value) => Value = value;

    public bool Value { get; }
}
