using System;

namespace Sluice;

/// <summary>
/// Sets the method and path of the backend's request for an operation of an <see cref="HttpBackendAttribute">HTTP backend</see>. Without the attribute
/// they are the operation's own.
/// </summary>
/// <param name="method">The HTTP method of the backend's request; <c>ANY</c> for the method of the client's request.</param>
/// <param name="path">The path below the backend's base address; <c>{name}</c> stands for a path parameter.</param>
[AttributeUsage(AttributeTargets.Method, Inherited = false)]
public sealed class ForwardAttribute(string method, string path) : Attribute
{
    /// <summary>The HTTP method of the backend's request.</summary>
    public string Method { get; } = method;

    /// <summary>The path below the backend's base address.</summary>
    public string Path { get; } = path;

    /// <summary>
    /// True for an <c>HTTP_PROXY</c> integration: the client's headers, query string and body, and the backend's whole response, are passed on without
    /// mapping templates.
    /// </summary>
    public bool Proxy { get; set; }
}
