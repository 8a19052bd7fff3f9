using Sluice.Generator.Helpers;
using Sluice.Generator.Model.Settings;

namespace Sluice.Generator.Model;

/// <summary>A class with <c>[LambdaFunction]</c>.</summary>
internal sealed record FunctionModel
{
    /// <summary>The resource's logical id in CloudFormation: the class name's letters and digits, unique in the API.</summary>
    public required string LogicalId { get; init; }

    /// <summary>The class, with <c>global::</c>.</summary>
    public required string TypeName { get; init; }

    /// <summary>The function's name in AWS where the code gives one.</summary>
    public string? Name { get; init; }

    public string? Description { get; init; }

    /// <summary>True for <c>arm64</c>.</summary>
    public bool IsArm { get; init; }

    /// <summary>Null for as many as the account has.</summary>
    public int? ReservedConcurrency { get; init; }

    public bool Tracing { get; init; }

    /// <summary>Days.</summary>
    public int LogRetention { get; init; } = 30;

    /// <summary>ARNs, or names of AWS's own policies.</summary>
    public EquatableArray<string> Policies { get; init; }

    public EquatableArray<StatementModel> Statements { get; init; }

    public EquatableArray<string> Layers { get; init; }

    /// <summary>Ordered by name.</summary>
    public EquatableArray<EnvironmentVariableModel> Environment { get; init; }

    public EquatableArray<string> Subnets { get; init; }

    public EquatableArray<string> SecurityGroups { get; init; }

    /// <summary>True where versions start from a snapshot, so that the API calls an alias.</summary>
    public bool SnapStart { get; init; }

    /// <summary>MB.</summary>
    public int MemorySize { get; init; }

    /// <summary>Seconds.</summary>
    public int Timeout { get; init; }
}
