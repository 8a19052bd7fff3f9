using System;

namespace Sluice;

/// <summary>Makes an interface's operations HTTP custom integrations: API Gateway calls the backend itself, no function runs.</summary>
/// <param name="baseUri">Scheme, host and leading path of the backend; may hold <c>${stageVariables.NAME}</c> after the scheme.</param>
[AttributeUsage(AttributeTargets.Interface, Inherited = false)]
public sealed class HttpBackendAttribute(string baseUri) : Attribute
{
    /// <summary>The backend's base address.</summary>
    public string BaseUri { get; } = baseUri;
}
