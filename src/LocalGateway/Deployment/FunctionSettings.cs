using System.Collections.Frozen;
using Sluice.LocalGateway.Basics;

namespace Sluice.LocalGateway.Deployment;

/// <summary>A function of the stack in <c>template.json</c>.</summary>
internal sealed record FunctionSettings
{
    public required string LogicalId { get; init; }

    /// <summary><c>FunctionName</c>, or the logical id where the stack leaves the name to CloudFormation.</summary>
    public required string Name { get; init; }

    /// <summary>For an executable: the name of the program, without an ending.</summary>
    public required string Handler { get; init; }

    /// <summary>AWS's default is 3 seconds.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(3);

    /// <summary>MB; AWS's default is 128.</summary>
    public int MemorySize { get; init; } = 128;

    public FrozenDictionary<string, string> Environment { get; init; } = FrozenDictionary<string, string>.Empty;

    public string Arn => $"arn:aws:lambda:{AwsNames.Region}:{AwsNames.AccountId}:function:{Name}";
}
