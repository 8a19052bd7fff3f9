using Sluice.LocalGateway.Json;
using Sluice.LocalGateway.Stages;
using Sluice.LocalGateway.Templates;

namespace Sluice.Tool.Files;

/// <summary>The API of a file, with what the file says about it.</summary>
/// <param name="Folder">The API as the gateway reads it.</param>
/// <param name="Document">The document.</param>
/// <param name="Template">The template around the document; null if the file is a document.</param>
/// <param name="LogicalId">The logical id of the API in the template; empty if the file is a document.</param>
internal sealed record ApiSource(DeployFolder Folder, JsonPlace Document, Template? Template, string LogicalId);
