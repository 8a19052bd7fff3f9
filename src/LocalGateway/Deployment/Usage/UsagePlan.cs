using System.Collections.Frozen;
using Sluice.LocalGateway.Basics;

namespace Sluice.LocalGateway.Deployment.Usage;

/// <summary>What those who hold one of its API keys may use, each key for itself.</summary>
internal sealed record UsagePlan
{
    public required string LogicalId { get; init; }

    /// <summary><c>UsagePlanName</c>, or the logical id where the stack leaves the name to CloudFormation.</summary>
    public required string Name { get; init; }

    public string Id => AwsNames.IdOf(LogicalId, 6);

    /// <summary>Null for no limit.</summary>
    public Throttle? Throttle { get; init; }

    /// <summary>Null for no limit.</summary>
    public Quota? Quota { get; init; }

    /// <summary>The names of the stages that the plan is for.</summary>
    public FrozenSet<string> Stages { get; init; } = [];

    /// <summary>Limits of a method, beside the plan's own; by path and method, such as <c>/orders/GET</c>.</summary>
    public FrozenDictionary<string, Throttle> Methods { get; init; } = FrozenDictionary<string, Throttle>.Empty;

    /// <summary>Whether a person's word names this plan: its logical id, its name, or its name without the stack's.</summary>
    public bool IsCalled(string name)
        => name == LogicalId || name == Name || Name.EndsWith($"-{name}", StringComparison.Ordinal);
}
