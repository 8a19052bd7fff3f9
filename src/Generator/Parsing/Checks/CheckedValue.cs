using Microsoft.CodeAnalysis;
using Sluice.Generator.Model.Types;

namespace Sluice.Generator.Parsing.Checks;

/// <summary>A value that may have validation attributes.</summary>
/// <param name="WireName">The name of the value in the request.</param>
/// <param name="Type">The type to which the value is bound.</param>
/// <param name="Place">The location of a finding about an attribute that has no source.</param>
/// <param name="Owner">The type that has the value as a member, or null for a parameter.</param>
/// <param name="Symbols">The symbols that may have the attributes: a parameter, or a property and the constructor's parameter that sets it.</param>
internal sealed record CheckedValue(string WireName, TypeRef Type, Location? Place, INamedTypeSymbol? Owner, params ISymbol?[] Symbols)
{
    /// <summary>The name of the value in C#.</summary>
    public string Name => Symbols.First(s => s is not null)!.Name;

    public IEnumerable<AttributeData> Attributes => Symbols.Where(s => s is not null).SelectMany(s => s!.GetAttributes());
}
