using System;

namespace Sluice;

/// <summary>A usage plan for the API's stage, with keys that the stack makes.</summary>
/// <param name="name">Letters, digits, <c>-</c> and <c>_</c>.</param>
[AttributeUsage(AttributeTargets.Assembly, AllowMultiple = true)]
public sealed class UsagePlanAttribute(string name) : Attribute
{
    /// <summary>The plan's name.</summary>
    public string Name { get; } = name;

    /// <summary>Requests a second for each key; the account's limit unless given.</summary>
    public double RateLimit { get; set; }

    /// <summary>Requests at once for each key; the account's limit unless given.</summary>
    public int BurstLimit { get; set; }

    /// <summary>Requests in a <see cref="QuotaPeriod"/> for each key; none unless given.</summary>
    public int Quota { get; set; }

    /// <summary><c>DAY</c>, <c>WEEK</c> or <c>MONTH</c>.</summary>
    public string QuotaPeriod { get; set; } = "MONTH";

    /// <summary>Names of keys that the stack makes; API Gateway makes up their values.</summary>
    public string[] Keys { get; set; } = [];
}
