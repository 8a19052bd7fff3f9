namespace Sluice.Generator.Model.Integrations;

/// <summary>A value that the request to a backend has outside its body.</summary>
/// <param name="Part">The part of the backend's request that holds the value.</param>
/// <param name="Name">The header, query key or path variable of the backend's request.</param>
/// <param name="Value">The value.</param>
internal sealed record RequestMappingModel(RequestPart Part, string Name, MappedValueModel Value);
