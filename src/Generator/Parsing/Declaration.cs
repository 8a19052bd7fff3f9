using Microsoft.CodeAnalysis;

namespace Sluice.Generator.Parsing;

/// <summary>What is to be parsed: the generator's pipeline finds it, and the analyzers do.</summary>
/// <param name="Symbol">What carries the attribute.</param>
/// <param name="Attribute">The one that declares something.</param>
/// <param name="Compilation">Around it.</param>
internal readonly record struct Declaration(ISymbol Symbol, AttributeData Attribute, Compilation Compilation);
