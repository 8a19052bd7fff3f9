using System;

namespace Sluice;

/// <summary>Limits how often an operation is called, over all clients.</summary>
/// <param name="rateLimit">Requests a second.</param>
/// <param name="burstLimit">Requests at once.</param>
[AttributeUsage(AttributeTargets.Method, Inherited = false)]
public sealed class ThrottleAttribute(double rateLimit, int burstLimit) : Attribute
{
    /// <summary>Requests a second.</summary>
    public double RateLimit { get; } = rateLimit;

    /// <summary>Requests at once.</summary>
    public int BurstLimit { get; } = burstLimit;
}
