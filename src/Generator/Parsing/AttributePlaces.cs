using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Sluice.Generator.Parsing;

/// <summary>Finds the exact token of an attribute that a diagnostic is about.</summary>
internal static class AttributePlaces
{
    /// <summary>The whole attribute.</summary>
    public static Location? Place(this AttributeData attribute, CancellationToken cancellation) =>
        attribute.ApplicationSyntaxReference?.GetSyntax(cancellation).GetLocation();

    /// <summary>The positional argument at the index; the whole attribute where it is not written.</summary>
    public static Location? ArgumentPlace(this AttributeData attribute, int index, CancellationToken cancellation)
    {
        var syntax = attribute.ApplicationSyntaxReference?.GetSyntax(cancellation) as AttributeSyntax;
        var argument = syntax?.ArgumentList?.Arguments.Where(a => a.NameEquals is null).ElementAtOrDefault(index);
        return (argument as SyntaxNode ?? syntax)?.GetLocation();
    }

    /// <summary>The value of a property that the attribute sets; the whole attribute where it is not written.</summary>
    public static Location? NamedPlace(this AttributeData attribute, string name, CancellationToken cancellation)
    {
        var syntax = attribute.ApplicationSyntaxReference?.GetSyntax(cancellation) as AttributeSyntax;
        var argument = syntax?.ArgumentList?.Arguments.FirstOrDefault(a => a.NameEquals?.Name.Identifier.ValueText == name);
        return (argument?.Expression as SyntaxNode ?? syntax)?.GetLocation();
    }
}
