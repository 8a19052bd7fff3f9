using System;

namespace Sluice;

/// <summary>Makes an interface's operations HTTP custom integrations: API Gateway calls the backend itself, no function runs.</summary>
/// <param name="baseUri">Scheme, host and leading path of the backend; may hold <c>${stageVariables.NAME}</c> after the scheme.</param>
[AttributeUsage(AttributeTargets.Interface, Inherited = false)]
public sealed class HttpBackendAttribute(string baseUri) : Attribute
{
    /// <summary>The backend's base address.</summary>
    public string BaseUri { get; } = baseUri;

    /// <summary>
    /// The id of the VPC link through which API Gateway reaches the backend: a text, <c>${stageVariables.NAME}</c>, or
    /// <c>${NAME}</c> of a <see cref="StackParameterAttribute"/>. None unless given.
    /// </summary>
    public string? VpcLink { get; set; }

    /// <summary>How long API Gateway waits for the backend, in milliseconds, 50 to 29,000; 29,000 unless given.</summary>
    public int Timeout { get; set; }
}
