using System;

namespace Sluice;

/// <summary>Declares a usage plan for the API's stage, with API keys that the stack creates.</summary>
/// <param name="name">The plan's name: letters, digits, <c>-</c> and <c>_</c>.</param>
[AttributeUsage(AttributeTargets.Assembly, AllowMultiple = true)]
public sealed class UsagePlanAttribute(string name) : Attribute
{
    /// <summary>The plan's name.</summary>
    public string Name { get; } = name;

    /// <summary>The greatest rate for each key in requests per second. The default is the account's limit.</summary>
    public double RateLimit { get; set; }

    /// <summary>The greatest burst for each key in requests. The default is the account's limit.</summary>
    public int BurstLimit { get; set; }

    /// <summary>The greatest number of requests in a <see cref="QuotaPeriod"/> for each key. The default is no quota.</summary>
    public int Quota { get; set; }

    /// <summary>The period of the quota: <c>DAY</c>, <c>WEEK</c> or <c>MONTH</c>.</summary>
    public string QuotaPeriod { get; set; } = "MONTH";

    /// <summary>The names of the keys that the stack creates. API Gateway generates their values.</summary>
    public string[] Keys { get; set; } = [];

    /// <summary>
    /// The settings whose values are stack parameters, as items of the form <c>Setting=ParameterName</c>, such as
    /// <c>Quota=PartnerQuota</c>. Each parameter is declared with <see cref="StackParameterAttribute"/>.
    /// </summary>
    public string[] Parameters { get; set; } = [];
}
