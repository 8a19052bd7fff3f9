using System;

namespace Sluice;

/// <summary>Where an operation of an <see cref="HttpBackendAttribute">HTTP backend</see> goes; to the same method and path without it.</summary>
/// <param name="method">The HTTP method of the backend's request; <c>ANY</c> for the client's own.</param>
/// <param name="path">The path below the backend's base address; <c>{name}</c> stands for a path parameter.</param>
[AttributeUsage(AttributeTargets.Method, Inherited = false)]
public sealed class ForwardAttribute(string method, string path) : Attribute
{
    /// <summary>The HTTP method of the backend's request.</summary>
    public string Method { get; } = method;

    /// <summary>The path below the backend's base address.</summary>
    public string Path { get; } = path;

    /// <summary>
    /// True for <c>HTTP_PROXY</c>: the client's headers, query string and body, and the backend's whole response, pass as
    /// they are.
    /// </summary>
    public bool Proxy { get; set; }
}
