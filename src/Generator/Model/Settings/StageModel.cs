namespace Sluice.Generator.Model.Settings;

/// <summary>How the stage runs. Numbers are JSON numbers in text, null where the service's own count.</summary>
internal sealed record StageModel
{
    public string? RateLimit { get; init; }

    public string? BurstLimit { get; init; }

    /// <summary>GB, as CloudFormation writes it.</summary>
    public string? CacheSize { get; init; }

    public bool Tracing { get; init; }

    public bool Metrics { get; init; }

    /// <summary><c>OFF</c>, <c>ERROR</c> or <c>INFO</c>.</summary>
    public string LogLevel { get; init; } = "OFF";

    /// <summary>Null where there is no access log.</summary>
    public string? AccessLogFormat { get; init; }

    /// <summary>Days.</summary>
    public int LogRetention { get; init; } = 30;
}
