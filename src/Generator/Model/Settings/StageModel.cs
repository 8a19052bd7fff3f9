namespace Sluice.Generator.Model.Settings;

/// <summary>The settings of the stage.</summary>
internal sealed record StageModel
{
    /// <summary>The rate limit in requests per second, or 0 for the account's limit.</summary>
    public SettingModel<double> RateLimit { get; init; } = 0d;

    /// <summary>The burst limit in requests, or 0 for the account's limit.</summary>
    public SettingModel<int> BurstLimit { get; init; } = 0;

    /// <summary>The size of the cache in GB, in the form that CloudFormation uses, or <see cref="NoCache"/>.</summary>
    public SettingModel<string> CacheSize { get; init; } = NoCache;

    public SettingModel<bool> Tracing { get; init; } = false;

    public SettingModel<bool> Metrics { get; init; } = false;

    /// <summary><c>OFF</c>, <c>ERROR</c> or <c>INFO</c>.</summary>
    public SettingModel<string> LogLevel { get; init; } = "OFF";

    /// <summary>True if there is an access log.</summary>
    public SettingModel<bool> AccessLog { get; init; } = false;

    /// <summary>The format of the access log.</summary>
    public SettingModel<string> AccessLogFormat { get; init; } = "";

    /// <summary>The retention of the log events in days.</summary>
    public SettingModel<int> LogRetention { get; init; } = 30;

    public const string NoCache = "0";

    /// <summary>True if the stage has a cache, at least in some deployments.</summary>
    public bool HasCache => !CacheSize.Is(NoCache);

    /// <summary>True if the stage has an access log, at least in some deployments.</summary>
    public bool HasAccessLog => !AccessLog.Is(false);

    /// <summary>The ARN of the key that encrypts the access log, or null for CloudWatch's own. It may contain <c>${NAME}</c>.</summary>
    public string? LogKmsKeyArn { get; init; }

    /// <summary>True if the access log is kept when the stack is deleted.</summary>
    public bool RetainsLog { get; init; }

    /// <summary>
    /// True if the stack sets the role with which API Gateway writes logs of every API of the account in the region.
    /// </summary>
    public bool HasCloudWatchRole { get; init; }

    /// <summary>The ARN of the web ACL of AWS WAF, or null. It may contain <c>${NAME}</c>.</summary>
    public string? WebAclArn { get; init; }
}
