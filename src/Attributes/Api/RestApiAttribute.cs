using System;

namespace Sluice;

/// <summary>Declares the REST API that consists of this assembly's operations. An assembly has one REST API.</summary>
/// <param name="name">The API's name in the AWS console.</param>
[AttributeUsage(AttributeTargets.Assembly)]
public sealed class RestApiAttribute(string name) : Attribute
{
    /// <summary>The API's name in the AWS console.</summary>
    public string Name { get; } = name;

    /// <summary>
    /// The name of the stage to which the API is deployed: letters, digits, <c>_</c> and <c>-</c>. It is the first segment of each URL's path. It may contain
    /// <c>${NAME}</c> of a <see cref="StackParameterAttribute"/>.
    /// </summary>
    public string Stage { get; set; } = "prod";

    /// <summary>A description for the AWS console and the OpenAPI document.</summary>
    public string? Description { get; set; }

    /// <summary>What API Gateway validates before it invokes a function. The default is nothing.</summary>
    public RequestValidation Validation { get; set; }

    /// <summary>The endpoint type of the API.</summary>
    public EndpointType EndpointType { get; set; }

    /// <summary>The ids of VPC endpoints that get DNS names for the API; only for <see cref="EndpointType.Private"/>.</summary>
    public string[] VpcEndpoints { get; set; } = [];

    /// <summary>True to disable the default endpoint, so that the API is reached only through a custom domain name.</summary>
    public bool DisableDefaultEndpoint { get; set; }

    /// <summary>
    /// The least version of TLS and the cipher suites that the default endpoint accepts, such as <c>SecurityPolicy_TLS13_1_3_2025_09</c>;
    /// <see langword="null"/> for API Gateway's default.
    /// </summary>
    public string? SecurityPolicy { get; set; }

    /// <summary>
    /// <c>STRICT</c> or <c>BASIC</c>: whether the name that a client asks for must be that of the TLS connection. A security policy that begins with
    /// <c>SecurityPolicy_</c> needs it, and no other has it.
    /// </summary>
    public string? EndpointAccessMode { get; set; }

    /// <summary>
    /// <c>ipv4</c>, or <c>dualstack</c>, which also accepts IPv6; <see langword="null"/> for API Gateway's default. A private API has <c>dualstack</c>.
    /// </summary>
    public string? IpAddressType { get; set; }

    /// <summary>Binary media types, such as <c>image/png</c>. With <c>*/*</c>, mapping templates get each body as base64.</summary>
    public string[] BinaryMediaTypes { get; set; } = [];

    /// <summary>
    /// The minimum size, in bytes, of responses that are compressed for clients that accept it: 0 to 10,485,760. The default, -1, turns compression off.
    /// </summary>
    public int MinimumCompressionSize { get; set; } = -1;

    /// <summary>The version in the <c>info</c> object of the OpenAPI document.</summary>
    public string Version { get; set; } = "1.0";

    /// <summary>
    /// The settings whose values are stack parameters, as items of the form <c>Setting=ParameterName</c>, such as
    /// <c>DisableDefaultEndpoint=OwnDomain</c>. Each parameter is declared with <see cref="StackParameterAttribute"/>.
    /// </summary>
    public string[] Parameters { get; set; } = [];
}
