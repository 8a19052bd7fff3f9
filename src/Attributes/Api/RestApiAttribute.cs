using System;

namespace Sluice;

/// <summary>Declares the REST API that this assembly's operations make up. One an assembly.</summary>
/// <param name="name">The API's name, as the console shows it.</param>
[AttributeUsage(AttributeTargets.Assembly)]
public sealed class RestApiAttribute(string name) : Attribute
{
    /// <summary>The API's name.</summary>
    public string Name { get; } = name;

    /// <summary>The stage that the API is deployed to: letters, digits, <c>_</c> and <c>-</c>. The first segment of every URL.</summary>
    public string Stage { get; set; } = "prod";

    /// <summary>A sentence for the console and the OpenAPI document.</summary>
    public string? Description { get; set; }

    /// <summary>What API Gateway checks before it invokes a function; nothing unless given.</summary>
    public RequestValidation Validation { get; set; }

    /// <summary>Where the API can be reached.</summary>
    public EndpointType EndpointType { get; set; }

    /// <summary>For <see cref="EndpointType.Private"/>: ids of VPC endpoints that get names for the API.</summary>
    public string[] VpcEndpoints { get; set; } = [];

    /// <summary>True where only a custom domain reaches the API.</summary>
    public bool DisableDefaultEndpoint { get; set; }

    /// <summary>Media types that are bytes, such as <c>image/png</c>. <c>*/*</c> makes every body base64 in the templates.</summary>
    public string[] BinaryMediaTypes { get; set; } = [];

    /// <summary>Bodies from this many bytes on are compressed for clients that take it, 0 to 10,485,760; none unless given.</summary>
    public int MinimumCompressionSize { get; set; } = -1;

    /// <summary>The version in the OpenAPI document's <c>info</c>.</summary>
    public string Version { get; set; } = "1.0";
}
