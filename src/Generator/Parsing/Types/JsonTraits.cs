using Microsoft.CodeAnalysis;
using Sluice.Generator.Model;

namespace Sluice.Generator.Parsing.Types;

/// <summary>What attributes on a member, or on its owner, say of the member's JSON.</summary>
/// <param name="Numbers">How numbers look; null where nothing says it.</param>
/// <param name="EnumAsText">True for names, false for numbers, null where nothing says it.</param>
internal readonly record struct JsonTraits(NumberForm? Numbers, bool? EnumAsText)
{
    /// <summary>Of an element: what is said of a list of numbers is said of the numbers, one level deep.</summary>
    public JsonTraits OfElement(ITypeSymbol element) =>
        Numbers is not null && ScalarShapes.OfJson(ScalarShapes.Unwrap(element)) is { } shape && ScalarShapes.IsNumber(shape) ? new(Numbers, null) : default;
}
