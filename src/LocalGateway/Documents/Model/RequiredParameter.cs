using Sluice.LocalGateway.Documents.Mappings;

namespace Sluice.LocalGateway.Documents.Model;

/// <summary>A parameter that a request must carry, and not blank.</summary>
internal sealed record RequiredParameter(MappingTarget In, string Name);
