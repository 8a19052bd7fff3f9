using Sluice.LocalGateway.Documents.Mappings;

namespace Sluice.LocalGateway.Documents.Model;

/// <summary>A parameter that a request must carry with a value that is not blank.</summary>
internal sealed record RequiredParameter(MappingTarget In, string Name);
