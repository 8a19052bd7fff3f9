using System;

namespace Sluice;

/// <summary>
/// Gives the API a domain name of your own, with a mapping to the stage. Every text may contain <c>${NAME}</c> of a <see cref="StackParameterAttribute"/>.
/// </summary>
/// <param name="name">The domain name in lower case, such as <c>api.example.com</c>.</param>
[AttributeUsage(AttributeTargets.Assembly)]
public sealed class CustomDomainAttribute(string name) : Attribute
{
    /// <summary>The domain name.</summary>
    public string Name { get; } = name;

    /// <summary>
    /// The ARN of the certificate for the name in AWS Certificate Manager: in the API's region, or in us-east-1 for <see cref="EndpointType.Edge"/>.
    /// </summary>
    public string CertificateArn { get; set; } = "";

    /// <summary>The first segment of each path below the domain name, without slashes; <see langword="null"/> for none.</summary>
    public string? BasePath { get; set; }

    /// <summary>The endpoint type of the domain name: <see cref="EndpointType.Regional"/> or <see cref="EndpointType.Edge"/>.</summary>
    public EndpointType EndpointType { get; set; }

    /// <summary>
    /// The least version of TLS and the cipher suites that the domain accepts, such as <c>TLS_1_2</c> (the default) or
    /// <c>SecurityPolicy_TLS13_1_3_2025_09</c>.
    /// </summary>
    public string SecurityPolicy { get; set; } = "TLS_1_2";

    /// <summary>
    /// <c>STRICT</c> or <c>BASIC</c>: whether the name that a client asks for must be that of the TLS connection. A security policy that begins with
    /// <c>SecurityPolicy_</c> needs it, and no other has it.
    /// </summary>
    public string? EndpointAccessMode { get; set; }

    /// <summary><c>ipv4</c> or <c>dualstack</c>, which also accepts IPv6; <see langword="null"/> for API Gateway's default, <c>ipv4</c>.</summary>
    public string? IpAddressType { get; set; }

    /// <summary>
    /// The place in S3 of the certificates that sign the clients' certificates, such as <c>s3://bucket/truststore.pem</c>. With it, each client must have a
    /// certificate (mutual TLS). <see langword="null"/> for none.
    /// </summary>
    public string? TruststoreUri { get; set; }

    /// <summary>The version of that object in S3; <see langword="null"/> for the newest one at the deployment.</summary>
    public string? TruststoreVersion { get; set; }

    /// <summary>
    /// The ARN of a public certificate that proves who owns the name. Mutual TLS needs it if <see cref="CertificateArn"/> is imported or private.
    /// </summary>
    public string? OwnershipVerificationCertificateArn { get; set; }

    /// <summary>
    /// The id of a hosted zone in Route 53, which then gets the record for the name. With <see langword="null"/>, point the name to the output
    /// <c>DomainTarget</c> yourself.
    /// </summary>
    public string? HostedZoneId { get; set; }
}
