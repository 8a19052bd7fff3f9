using System.Collections.Immutable;
using Sluice.LocalGateway.Documents.Mappings;

namespace Sluice.LocalGateway.Documents.Model;

/// <summary>A parameter as the document declares it: what a form asks for.</summary>
/// <param name="In">Where a request carries it.</param>
/// <param name="Name">Its name.</param>
/// <param name="IsRequired">Whether a validator may refuse a request without it.</param>
/// <param name="Type">JSON Schema's type; empty where none is given.</param>
/// <param name="Choices">The values of an <c>enum</c>; empty for any.</param>
internal sealed record DeclaredParameter(MappingTarget In, string Name, bool IsRequired, string Type, ImmutableArray<string> Choices);
