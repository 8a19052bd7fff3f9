using Microsoft.CodeAnalysis;
using Sluice.Generator.Model.Types;

namespace Sluice.Generator.Parsing.Types;

/// <summary>The settings that attributes on a member, or on its type, make for the member's JSON.</summary>
/// <param name="Numbers">The form of numbers, or null if no attribute sets it.</param>
/// <param name="EnumAsText">True for names, false for numbers, and null if no attribute sets it.</param>
internal readonly record struct JsonTraits(NumberForm? Numbers, bool? EnumAsText)
{
    /// <summary>
    /// Returns the settings for an element. The form of numbers on a list of numbers applies to the numbers, but not to lists inside the list.
    /// </summary>
    public JsonTraits OfElement(ITypeSymbol element) =>
        Numbers is not null && ScalarShapes.OfJson(ScalarShapes.Unwrap(element)) is { } shape && ScalarShapes.IsNumber(shape) ? new(Numbers, null) : default;
}
