using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Sluice.Generator.Parsing;

/// <summary>Finds the location of the part of an attribute that a diagnostic is about.</summary>
internal static class AttributePlaces
{
    /// <summary>Returns the location of the whole attribute.</summary>
    public static Location? Place(this AttributeData attribute, CancellationToken cancellation) =>
        attribute.ApplicationSyntaxReference?.GetSyntax(cancellation).GetLocation();

    /// <summary>Returns the location of the positional argument at the index, or of the whole attribute if the argument is not written.</summary>
    public static Location? ArgumentPlace(this AttributeData attribute, int index, CancellationToken cancellation)
    {
        var syntax = attribute.ApplicationSyntaxReference?.GetSyntax(cancellation) as AttributeSyntax;
        var argument = syntax?.ArgumentList?.Arguments.Where(a => a.NameEquals is null).ElementAtOrDefault(index);
        return (argument as SyntaxNode ?? syntax)?.GetLocation();
    }

    /// <summary>
    /// Returns the location of the value of a property that the attribute sets, or of the whole attribute if the property is not written.
    /// </summary>
    public static Location? NamedPlace(this AttributeData attribute, string name, CancellationToken cancellation)
    {
        var syntax = attribute.ApplicationSyntaxReference?.GetSyntax(cancellation) as AttributeSyntax;
        var argument = syntax?.ArgumentList?.Arguments.FirstOrDefault(a => a.NameEquals?.Name.Identifier.ValueText == name);
        return (argument?.Expression as SyntaxNode ?? syntax)?.GetLocation();
    }

    /// <summary>
    /// Returns the location of the item at the index in the array that the attribute sets a property to, or the place of the property if the array is
    /// not written there.
    /// </summary>
    public static Location? ItemPlace(this AttributeData attribute, string name, int index, CancellationToken cancellation)
    {
        var syntax = attribute.ApplicationSyntaxReference?.GetSyntax(cancellation) as AttributeSyntax;
        var value = syntax?.ArgumentList?.Arguments.FirstOrDefault(a => a.NameEquals?.Name.Identifier.ValueText == name)?.Expression;
        var item = value switch
        {
            CollectionExpressionSyntax list => list.Elements.ElementAtOrDefault(index),
            ArrayCreationExpressionSyntax { Initializer: { } items } => items.Expressions.ElementAtOrDefault(index),
            ImplicitArrayCreationExpressionSyntax { Initializer: var items } => items.Expressions.ElementAtOrDefault(index),
            _ => (SyntaxNode?)null,
        };
        return (item ?? value ?? syntax as SyntaxNode)?.GetLocation();
    }
}
