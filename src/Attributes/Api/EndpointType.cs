namespace Sluice;

/// <summary>Where an API can be reached.</summary>
public enum EndpointType
{
    /// <summary>In its region.</summary>
    Regional,

    /// <summary>Through CloudFront's edges.</summary>
    Edge,

    /// <summary>Through VPC endpoints only. Wants a <see cref="ResourcePolicyAttribute"/>.</summary>
    Private,
}
