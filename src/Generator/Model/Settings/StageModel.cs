namespace Sluice.Generator.Model.Settings;

/// <summary>The settings of the stage. Numbers are JSON numbers as text, or null for API Gateway's defaults.</summary>
internal sealed record StageModel
{
    public string? RateLimit { get; init; }

    public string? BurstLimit { get; init; }

    /// <summary>The size of the cache in GB, in the form that CloudFormation uses, or null for no cache.</summary>
    public string? CacheSize { get; init; }

    public bool Tracing { get; init; }

    public bool Metrics { get; init; }

    /// <summary><c>OFF</c>, <c>ERROR</c> or <c>INFO</c>.</summary>
    public string LogLevel { get; init; } = "OFF";

    /// <summary>The format of the access log, or null if there is none.</summary>
    public string? AccessLogFormat { get; init; }

    /// <summary>The retention of the log events in days.</summary>
    public int LogRetention { get; init; } = 30;
}
