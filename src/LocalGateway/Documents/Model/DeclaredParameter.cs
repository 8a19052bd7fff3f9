using System.Collections.Immutable;
using Sluice.LocalGateway.Documents.Mappings;

namespace Sluice.LocalGateway.Documents.Model;

/// <summary>A parameter as the document declares it, for forms.</summary>
/// <param name="In">The part of a request that carries the parameter.</param>
/// <param name="Name">The name of the parameter.</param>
/// <param name="IsRequired">Whether a validator may refuse a request without it.</param>
/// <param name="Type">The type in JSON Schema; empty if none is given.</param>
/// <param name="Choices">The values of an <c>enum</c>; empty if all values are allowed.</param>
internal sealed record DeclaredParameter(MappingTarget In, string Name, bool IsRequired, string Type, ImmutableArray<string> Choices);
