using System;

namespace Sluice;

/// <summary>
/// The API's resource policy: an IAM policy as JSON that says who may call the API and from where. In it, <c>execute-api:/*</c> stands for the API's
/// own ARN.
/// </summary>
/// <param name="policy">The JSON of the policy, at most 8,192 characters.</param>
[AttributeUsage(AttributeTargets.Assembly)]
public sealed class ResourcePolicyAttribute(string policy) : Attribute
{
    /// <summary>The JSON of the policy.</summary>
    public string Policy { get; } = policy;
}
