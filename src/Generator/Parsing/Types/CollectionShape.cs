using Microsoft.CodeAnalysis;
using Sluice.Generator.Model;

namespace Sluice.Generator.Parsing.Types;

/// <param name="Shape">Array, list or dictionary.</param>
/// <param name="Element">Of a dictionary the value.</param>
/// <param name="Key">Null where it is no dictionary.</param>
/// <param name="Making">Null for a collection that can only be written.</param>
/// <param name="Form">How it is written.</param>
internal sealed record CollectionShape(TypeShape Shape, ITypeSymbol Element, ITypeSymbol? Key, CollectionMaking? Making, CollectionForm Form = CollectionForm.Plain);
