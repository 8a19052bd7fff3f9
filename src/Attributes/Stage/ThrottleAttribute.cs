using System;

namespace Sluice;

/// <summary>Limits how often an operation is called by all clients together.</summary>
/// <param name="rateLimit">The greatest rate in requests per second.</param>
/// <param name="burstLimit">The greatest burst in requests.</param>
[AttributeUsage(AttributeTargets.Method, Inherited = false)]
public sealed class ThrottleAttribute(double rateLimit, int burstLimit) : Attribute
{
    /// <summary>The greatest rate in requests per second.</summary>
    public double RateLimit { get; } = rateLimit;

    /// <summary>The greatest burst in requests.</summary>
    public int BurstLimit { get; } = burstLimit;

    /// <summary>
    /// The settings whose values are stack parameters, as items of the form <c>Setting=ParameterName</c>, such as
    /// <c>RateLimit=SearchRate</c>. Each parameter is declared with <see cref="StackParameterAttribute"/>.
    /// </summary>
    public string[] Parameters { get; set; } = [];
}
