namespace Sluice.Generator.Model.Settings;

/// <summary>The API's own domain name. Each text may contain <c>${NAME}</c>.</summary>
internal sealed record CustomDomainModel
{
    public required string Name { get; init; }

    public required string CertificateArn { get; init; }

    /// <summary>The base path without slashes, or null for the root.</summary>
    public string? BasePath { get; init; }

    /// <summary>True for an edge-optimized name, false for a regional one.</summary>
    public bool IsEdge { get; init; }

    public required string SecurityPolicy { get; init; }

    /// <summary><c>STRICT</c>, <c>BASIC</c>, or null for a policy that has no such mode.</summary>
    public string? EndpointAccessMode { get; init; }

    /// <summary><c>ipv4</c>, <c>dualstack</c>, or null for the default.</summary>
    public string? IpAddressType { get; init; }

    /// <summary>The place of the truststore in S3, or null if the name has no mutual TLS.</summary>
    public string? TruststoreUri { get; init; }

    public string? TruststoreVersion { get; init; }

    public string? OwnershipVerificationCertificateArn { get; init; }

    /// <summary>The hosted zone of Route 53 that gets the record, or null if the stack makes none.</summary>
    public string? HostedZoneId { get; init; }
}
