using System.Collections.Frozen;
using Sluice.LocalGateway.Basics;

namespace Sluice.LocalGateway.Deployment;

/// <summary>The settings of a function in <c>template.json</c>.</summary>
internal sealed record FunctionSettings
{
    public required string LogicalId { get; init; }

    /// <summary>The <c>FunctionName</c>, or the logical id if the template leaves the name to CloudFormation.</summary>
    public required string Name { get; init; }

    /// <summary>Whether the template gives the function its name. Otherwise CloudFormation makes one.</summary>
    public bool HasOwnName { get; init; }

    /// <summary>The handler. For an executable it is the name of the program without its extension.</summary>
    public required string Handler { get; init; }

    /// <summary>Why the function cannot run on this machine, or null.</summary>
    public string? Problem { get; init; }

    /// <summary>What answers in place of the function, or null.</summary>
    public FunctionStandIn? StandIn { get; init; }

    /// <summary>The runtime, such as <c>nodejs22.x</c>; null if the template has none.</summary>
    public string? Runtime { get; init; }

    public bool IsNode => Runtime?.StartsWith("nodejs", StringComparison.Ordinal) == true;

    public bool IsPython => Runtime?.StartsWith("python", StringComparison.Ordinal) == true;

    /// <summary>The folder or zip file with the code, from the folder of the template; null for the code folder of the gateway.</summary>
    public string? CodePath { get; init; }

    /// <summary>The code that the template has as text; null if it has none.</summary>
    public string? InlineCode { get; init; }

    /// <summary>The layers whose content is on this machine. Of files with the same path, the one of the last layer counts.</summary>
    public IReadOnlyList<FunctionLayer> Layers { get; init; } = [];

    /// <summary>The timeout of an invocation. AWS's default is 3 seconds.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(3);

    /// <summary>The memory in MB. AWS's default is 128.</summary>
    public int MemorySize { get; init; } = 128;

    /// <summary>The format of the log, such as <c>JSON</c>; null for Lambda's default.</summary>
    public string? LogFormat { get; init; }

    /// <summary>The lowest level of the function's messages in the log, such as <c>DEBUG</c>; null for Lambda's default.</summary>
    public string? LogLevel { get; init; }

    /// <summary>Whether each tenant has processes of its own, and an invocation without a tenant is refused.</summary>
    public bool HasTenants { get; init; }

    /// <summary>The environment variables, unless the shell sets them.</summary>
    public FrozenDictionary<string, string> Environment { get; init; } = FrozenDictionary<string, string>.Empty;

    /// <summary>The environment variables whose values also replace those of the shell.</summary>
    public FrozenDictionary<string, string> FixedEnvironment { get; init; } = FrozenDictionary<string, string>.Empty;

    /// <summary>The number of invocations on which a process works at the same time: 1 on Lambda, more on Lambda Managed Instances.</summary>
    public int InvocationsPerProcess { get; init; } = 1;

    public string Arn => AwsNames.FunctionArn(Name);
}
