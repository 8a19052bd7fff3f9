using System;

namespace Sluice;

/// <summary>Configures the stage. A property that is not set keeps API Gateway's default.</summary>
[AttributeUsage(AttributeTargets.Assembly)]
public sealed class StageSettingsAttribute : Attribute
{
    /// <summary>The greatest rate for each method in requests per second.</summary>
    public double RateLimit { get; set; }

    /// <summary>The greatest burst for each method in requests.</summary>
    public int BurstLimit { get; set; }

    /// <summary>
    /// The size of the stage's cache in GB: 0.5, 1.6, 6.1, 13.5, 28.4, 58.2, 118 or 237. AWS charges for it by the hour. Operations with
    /// <see cref="CacheAttribute"/> use it.
    /// </summary>
    public double CacheSize { get; set; }

    /// <summary>
    /// True if X-Ray traces requests through the API. <see cref="LambdaFunctionAttribute.Tracing"/> lets it trace the function, too.
    /// </summary>
    public bool Tracing { get; set; }

    /// <summary>True if CloudWatch has metrics for each method.</summary>
    public bool Metrics { get; set; }

    /// <summary>The level of the execution log: <c>OFF</c>, <c>ERROR</c> or <c>INFO</c>. It needs the account's CloudWatch role.</summary>
    public string LogLevel { get; set; } = "OFF";

    /// <summary>True to write an access log: one line of JSON for each request, in its own log group. It needs the account's CloudWatch role.</summary>
    public bool AccessLog { get; set; }

    /// <summary>The format of a line of the access log; <see langword="null"/> for a JSON object with the usual variables.</summary>
    public string? AccessLogFormat { get; set; }

    /// <summary>How long the access log is kept, in days: 1, 3, 5, 7, 14, 30, 60, 90, …</summary>
    public int LogRetention { get; set; } = 30;

    /// <summary>The ARN of the key in AWS KMS that encrypts the access log; <see langword="null"/> for CloudWatch's own key.</summary>
    public string? LogKmsKeyArn { get; set; }

    /// <summary>Whether the access log is deleted with the stack.</summary>
    public DeletionPolicy LogDeletionPolicy { get; set; }

    /// <summary>
    /// True to let the stack create the role with which API Gateway writes logs, and make it the role of the account. The role is one for all APIs of the
    /// account in the region, so only one stack may own it.
    /// </summary>
    public bool CloudWatchRole { get; set; }

    /// <summary>
    /// The ARN of a regional web ACL of AWS WAF, which then checks each request; <see langword="null"/> for none.
    /// </summary>
    public string? WebAclArn { get; set; }

    /// <summary>
    /// The settings whose values are stack parameters, as items of the form <c>Setting=ParameterName</c>, such as
    /// <c>LogLevel=Level</c>. Each parameter is declared with <see cref="StackParameterAttribute"/>.
    /// </summary>
    public string[] Parameters { get; set; } = [];
}
