using Sluice.LocalGateway.Json;

namespace Sluice.LocalGateway.Documents.Model;

/// <summary>A text of the document in which API Gateway replaces a stage variable (<c>${stageVariables.NAME}</c>).</summary>
/// <param name="Name">The name of the variable.</param>
/// <param name="Place">The place of the text.</param>
internal sealed record StageVariableUse(string Name, JsonPlace Place);
