using System;

namespace Sluice;

/// <summary>Makes an interface's operations HTTP custom integrations: API Gateway calls the backend directly, and no function runs.</summary>
/// <param name="baseUri">The scheme, host and leading path of the backend. It may contain <c>${stageVariables.NAME}</c> after the scheme.</param>
[AttributeUsage(AttributeTargets.Interface, Inherited = false)]
public sealed class HttpBackendAttribute(string baseUri) : Attribute
{
    /// <summary>The backend's base address.</summary>
    public string BaseUri { get; } = baseUri;

    /// <summary>
    /// The id of the VPC link through which API Gateway reaches the backend: the id itself, <c>${stageVariables.NAME}</c>, or <c>${NAME}</c> of a
    /// <see cref="StackParameterAttribute"/>. <see langword="null"/> for none.
    /// </summary>
    public string? VpcLink { get; set; }

    /// <summary>
    /// How long API Gateway waits for the backend, in milliseconds, 50 to 300,000. The default is 29,000; more needs a higher quota, as
    /// <see cref="IntegrationTimeoutAttribute"/> explains. That attribute on a method applies instead.
    /// </summary>
    public int Timeout { get; set; }
}
