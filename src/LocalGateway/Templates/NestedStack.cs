using Sluice.LocalGateway.Json;

namespace Sluice.LocalGateway.Templates;

/// <summary>A stack that a template nests.</summary>
/// <param name="LogicalId">Its logical id.</param>
/// <param name="Place">Its resource.</param>
/// <param name="Template">Its template, with the parameters that the outer one passes; null if it is not on this machine.</param>
internal sealed record NestedStack(string LogicalId, JsonPlace Place, Template? Template);
