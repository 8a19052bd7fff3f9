namespace Sluice;

/// <summary>The endpoint type of an API, which says from where it can be reached.</summary>
public enum EndpointType
{
    /// <summary>The API is reached directly in its region.</summary>
    Regional,

    /// <summary>The API is reached through the edge locations of CloudFront.</summary>
    Edge,

    /// <summary>The API is reached only through VPC endpoints. It needs a <see cref="ResourcePolicyAttribute"/>.</summary>
    Private,
}
