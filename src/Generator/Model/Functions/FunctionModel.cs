using Sluice.Generator.Helpers;
using Sluice.Generator.Model.Settings;

namespace Sluice.Generator.Model.Functions;

/// <summary>A class with <c>[LambdaFunction]</c>: the parts that are the same before and after the API is linked.</summary>
internal abstract record FunctionModel
{
    /// <summary>The name of the class, with <c>global::</c>.</summary>
    public required string TypeName { get; init; }

    /// <summary>The function's name in AWS, or null if the code does not set one.</summary>
    public string? Name { get; init; }

    public string? Description { get; init; }

    /// <summary>True for <c>arm64</c>, false for <c>x86_64</c>, and null if the code does not declare the architecture.</summary>
    public bool? IsArm { get; init; }

    /// <summary>The reserved concurrency, or -1 if none is reserved.</summary>
    public SettingModel<int> ReservedConcurrency { get; init; } = -1;

    /// <summary>True if X-Ray traces the function.</summary>
    public SettingModel<bool> Tracing { get; init; } = false;

    /// <summary>The retention of the log events in days.</summary>
    public SettingModel<int> LogRetention { get; init; } = 30;

    /// <summary>The ARN of the key that encrypts the log, or null for CloudWatch's own. It may contain <c>${NAME}</c>.</summary>
    public string? LogKmsKeyArn { get; init; }

    /// <summary>True if the log is kept when the stack is deleted.</summary>
    public bool RetainsLog { get; init; }

    /// <summary>The logging configuration, or null for Lambda's defaults.</summary>
    public LoggingModel? Logging { get; init; }

    /// <summary>The policies of the function's role: ARNs, or names of AWS managed policies.</summary>
    public EquatableArray<string> Policies { get; init; }

    public EquatableArray<StatementModel> Statements { get; init; }

    public SettingModel<EquatableArray<string>> Layers { get; init; } = EquatableArray<string>.Empty;

    /// <summary>The environment variables, ordered by name.</summary>
    public EquatableArray<EnvironmentVariableModel> Environment { get; init; }

    /// <summary>True if the function is in a VPC.</summary>
    public SettingModel<bool> IsInVpc { get; init; } = false;

    public SettingModel<EquatableArray<string>> Subnets { get; init; } = EquatableArray<string>.Empty;

    public SettingModel<EquatableArray<string>> SecurityGroups { get; init; } = EquatableArray<string>.Empty;

    /// <summary>True if versions start from a snapshot. The function then has an alias, even if a parameter turns the snapshots off.</summary>
    public SettingModel<bool> SnapStart { get; init; } = false;

    /// <summary>The alias that the API calls, or null if it calls the function itself.</summary>
    public AliasModel? Alias { get; init; }

    /// <summary>What Lambda does with asynchronous invocations, or null for its defaults.</summary>
    public AsyncInvocationModel? AsyncInvocation { get; init; }

    /// <summary>The alarms of the function, or null if it has none.</summary>
    public AlarmsModel? Alarms { get; init; }

    /// <summary>The tags of the class, and those of the assembly whose keys the class does not have, ordered by key.</summary>
    public EquatableArray<TagModel> Tags { get; init; }

    /// <summary>The ARN of the key that encrypts the environment variables, or null for Lambda's own. It may contain <c>${NAME}</c>.</summary>
    public string? KmsKeyArn { get; init; }

    /// <summary>The size of <c>/tmp</c> in MB, or null for Lambda's default of 512 MB.</summary>
    public SettingModel<int>? EphemeralStorage { get; init; }

    /// <summary>True if Lambda keeps the execution environments of each tenant apart.</summary>
    public bool HasTenants { get; init; }

    /// <summary>The memory in MB.</summary>
    public SettingModel<int> MemorySize { get; init; } = 512;

    /// <summary>The timeout in seconds.</summary>
    public SettingModel<int> Timeout { get; init; } = 10;
}
