using System;

namespace Sluice;

/// <summary>
/// What a status of the backend becomes for the client. Without any, 200 to 299 is success and all else is 502, both with
/// nothing of the backend's body but success's.
/// </summary>
/// <param name="backend">A status of the backend, such as <c>404</c>, or a class of them, such as <c>4xx</c>.</param>
/// <param name="status">The client's status, 300 to 599.</param>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Interface, AllowMultiple = true, Inherited = false)]
public sealed class MapStatusAttribute(string backend, int status) : Attribute
{
    /// <summary>The backend's status.</summary>
    public string Backend { get; } = backend;

    /// <summary>The client's status.</summary>
    public int Status { get; } = status;

    /// <summary>Whether the client gets the backend's body; a problem of the status unless given.</summary>
    public bool PassBody { get; set; }
}
