namespace Sluice.MappingTemplates.Syntax;

/// <summary>A number literal as it is written.</summary>
internal sealed class NumberSyntax : SyntaxNode
{
    public NumberSyntax(string image, bool isFloat)
    {
        Image = image;
        IsFloat = isFloat;
    }

    public string Image { get; }

    public bool IsFloat { get; }
}
