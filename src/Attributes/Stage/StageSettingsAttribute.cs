using System;

namespace Sluice;

/// <summary>How the stage runs. What is not given stays as API Gateway has it.</summary>
[AttributeUsage(AttributeTargets.Assembly)]
public sealed class StageSettingsAttribute : Attribute
{
    /// <summary>Requests a second for each method.</summary>
    public double RateLimit { get; set; }

    /// <summary>Requests at once for each method.</summary>
    public int BurstLimit { get; set; }

    /// <summary>The cache's size in GB: 0.5, 1.6, 6.1, 13.5, 28.4, 58.2, 118 or 237. Costs by the hour. Operations with <see cref="CacheAttribute"/> use it.</summary>
    public double CacheSize { get; set; }

    /// <summary>Whether X-Ray traces requests through the API. A function's own work is traced where <see cref="LambdaFunctionAttribute.Tracing"/> says so.</summary>
    public bool Tracing { get; set; }

    /// <summary>Whether CloudWatch counts each method by itself.</summary>
    public bool Metrics { get; set; }

    /// <summary>The execution log: <c>OFF</c>, <c>ERROR</c> or <c>INFO</c>. Wants the account's CloudWatch role.</summary>
    public string LogLevel { get; set; } = "OFF";

    /// <summary>Whether each request is a line of JSON in a log group of its own. Wants the account's CloudWatch role.</summary>
    public bool AccessLog { get; set; }

    /// <summary>The access log's line; a JSON object with the usual variables unless given.</summary>
    public string? AccessLogFormat { get; set; }

    /// <summary>How many days the access log is kept: 1, 3, 5, 7, 14, 30, 60, 90, …</summary>
    public int LogRetention { get; set; } = 30;
}
