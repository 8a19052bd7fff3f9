using Microsoft.CodeAnalysis;
using Sluice.Generator.Model;

namespace Sluice.Generator.Parsing.Checks;

/// <summary>A value that validation attributes may stand on.</summary>
/// <param name="WireName">Its name in the request.</param>
/// <param name="Type">As it is bound.</param>
/// <param name="Place">Where a diagnostic goes for an attribute that has no source.</param>
/// <param name="Symbols">Where the attributes may stand: a parameter, or a property and the constructor's parameter that sets it.</param>
internal sealed record CheckedValue(string WireName, TypeRef Type, Location? Place, params ISymbol?[] Symbols)
{
    public IEnumerable<AttributeData> Attributes => Symbols.Where(s => s is not null).SelectMany(s => s!.GetAttributes());
}
