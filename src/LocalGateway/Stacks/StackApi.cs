using Sluice.LocalGateway.Json;
using Sluice.LocalGateway.Templates;

namespace Sluice.LocalGateway.Stacks;

/// <summary>A REST API that a template declares.</summary>
/// <param name="Template">The template that declares it, which can be one of a nested stack.</param>
/// <param name="LogicalId">The logical id of its resource in that template.</param>
/// <param name="Document">The API as a document of OpenAPI, whose parts keep their places in the template.</param>
internal sealed record StackApi(Template Template, string LogicalId, JsonPlace Document);
