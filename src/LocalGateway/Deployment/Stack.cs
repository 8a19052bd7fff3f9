using Sluice.LocalGateway.Deployment.Usage;
using Sluice.LocalGateway.Json;

namespace Sluice.LocalGateway.Deployment;

/// <summary>The parts of <c>template.json</c> that the gateway uses, each in the template's order.</summary>
internal sealed record Stack
{
    public IReadOnlyList<FunctionSettings> Functions { get; init; } = [];

    public IReadOnlyList<StageSettings> Stages { get; init; } = [];

    /// <summary>The API keys whose value the template gives.</summary>
    public IReadOnlyList<ApiKey> ApiKeys { get; init; } = [];

    public IReadOnlyList<UsagePlan> UsagePlans { get; init; } = [];

    /// <summary>The <c>Policy</c> of the API resource, or null if it has none. The document can have the policy instead.</summary>
    public JsonPlace? ResourcePolicy { get; init; }

    /// <summary>The environment variables whose values only AWS knows. The functions get them only if the shell of the gateway sets them.</summary>
    public IReadOnlyList<UnknownVariable> UnknownVariables { get; init; } = [];

    /// <summary>What is ignored in a template that anybody wrote.</summary>
    public IReadOnlyList<string> Warnings { get; init; } = [];
}
