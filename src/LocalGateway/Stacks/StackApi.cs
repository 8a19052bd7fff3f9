using Sluice.LocalGateway.Json;

namespace Sluice.LocalGateway.Stacks;

/// <summary>A REST API that a template declares.</summary>
/// <param name="LogicalId">The logical id of its resource.</param>
/// <param name="Document">The API as a document of OpenAPI, whose parts keep their places in the template.</param>
internal sealed record StackApi(string LogicalId, JsonPlace Document);
