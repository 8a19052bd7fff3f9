using System;

namespace Sluice;

/// <summary>Who may call the API from where: an IAM policy as JSON. <c>execute-api:/*</c> stands for the API's own ARN.</summary>
/// <param name="policy">The policy's JSON, at most 8,192 characters.</param>
[AttributeUsage(AttributeTargets.Assembly)]
public sealed class ResourcePolicyAttribute(string policy) : Attribute
{
    /// <summary>The policy's JSON.</summary>
    public string Policy { get; } = policy;
}
