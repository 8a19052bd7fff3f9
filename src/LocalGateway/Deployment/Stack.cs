using Sluice.LocalGateway.Deployment.Usage;
using Sluice.LocalGateway.Json;

namespace Sluice.LocalGateway.Deployment;

/// <summary>What was read of <c>template.json</c>, each part in the template's order.</summary>
internal sealed record Stack
{
    public IReadOnlyList<FunctionSettings> Functions { get; init; } = [];

    public IReadOnlyList<StageSettings> Stages { get; init; } = [];

    /// <summary>Those whose value the template gives.</summary>
    public IReadOnlyList<ApiKey> ApiKeys { get; init; } = [];

    public IReadOnlyList<UsagePlan> UsagePlans { get; init; } = [];

    /// <summary>The API's <c>Policy</c>, where it is not in the document.</summary>
    public JsonPlace? ResourcePolicy { get; init; }

    /// <summary>Environment variables that the functions do not get unless the shell has them.</summary>
    public IReadOnlyList<UnknownVariable> UnknownVariables { get; init; } = [];
}
