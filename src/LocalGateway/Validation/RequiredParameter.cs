using Sluice.LocalGateway.Mapping;

namespace Sluice.LocalGateway.Validation;

/// <summary>A parameter that a request must carry, and not blank.</summary>
internal sealed record RequiredParameter(MappingTarget In, string Name);
