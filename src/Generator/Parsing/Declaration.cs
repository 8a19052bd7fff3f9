using Microsoft.CodeAnalysis;

namespace Sluice.Generator.Parsing;

/// <summary>A symbol with an attribute that declares something. The generator's pipeline and the analyzers find these.</summary>
/// <param name="Symbol">The symbol that has the attribute.</param>
/// <param name="Attribute">The attribute.</param>
/// <param name="Compilation">The compilation that contains the symbol.</param>
internal readonly record struct Declaration(ISymbol Symbol, AttributeData Attribute, Compilation Compilation);
