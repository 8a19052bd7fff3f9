using Sluice.LocalGateway.Authorization.Identities;

namespace Sluice.LocalGateway.Deployment;

/// <summary>What was read of <c>template.json</c>.</summary>
/// <param name="Functions">In the template's order.</param>
/// <param name="Stages">In the template's order.</param>
/// <param name="ApiKeys">Those whose value the template gives.</param>
/// <param name="Warnings">What a person should know before the first request.</param>
internal sealed record Stack(IReadOnlyList<FunctionSettings> Functions, IReadOnlyList<StageSettings> Stages, IReadOnlyList<ApiKey> ApiKeys, IReadOnlyList<string> Warnings);
