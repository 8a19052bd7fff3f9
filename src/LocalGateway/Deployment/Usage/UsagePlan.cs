using System.Collections.Frozen;
using Sluice.LocalGateway.Basics;

namespace Sluice.LocalGateway.Deployment.Usage;

/// <summary>A usage plan. Its limits apply to each of its API keys separately.</summary>
internal sealed record UsagePlan
{
    public required string LogicalId { get; init; }

    /// <summary>The <c>UsagePlanName</c>, or the logical id if the template leaves the name to CloudFormation.</summary>
    public required string Name { get; init; }

    public string Id => AwsNames.IdOf(LogicalId, 6);

    /// <summary>The limit of the request rate, or null if the plan sets none.</summary>
    public Throttle? Throttle { get; init; }

    /// <summary>The number of requests in a period, or null if the plan sets none.</summary>
    public Quota? Quota { get; init; }

    /// <summary>The names of the stages that the plan is for.</summary>
    public FrozenSet<string> Stages { get; init; } = [];

    /// <summary>The limits of single methods, which apply in addition to the plan's own, by path and method, such as <c>/orders/GET</c>.</summary>
    public FrozenDictionary<string, Throttle> Methods { get; init; } = FrozenDictionary<string, Throttle>.Empty;

    /// <summary>Checks whether a text names this plan: by its logical id, its name, or its name without the prefix of the stack's name.</summary>
    public bool IsCalled(string name)
        => name == LogicalId || name == Name || Name.EndsWith($"-{name}", StringComparison.Ordinal);
}
