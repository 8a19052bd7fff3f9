using Microsoft.CodeAnalysis;
using Sluice.Generator.Model.Types;

namespace Sluice.Generator.Parsing.Types;

/// <param name="Shape">The shape: array, list or dictionary.</param>
/// <param name="Element">The type of the elements, or of the values of a dictionary.</param>
/// <param name="Key">The type of the keys, or null if it is not a dictionary.</param>
/// <param name="Making">How the collection is made when it is read, or null if it can only be written.</param>
/// <param name="Form">How the items are enumerated when the collection is written.</param>
internal sealed record CollectionShape(
    TypeShape Shape, ITypeSymbol Element, ITypeSymbol? Key, CollectionMaking? Making, CollectionForm Form = CollectionForm.Plain);
