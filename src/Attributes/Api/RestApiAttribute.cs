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

    /// <summary>The version in the OpenAPI document's <c>info</c>.</summary>
    public string Version { get; set; } = "1.0";
}
