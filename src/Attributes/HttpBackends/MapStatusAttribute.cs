using System;

namespace Sluice;

/// <summary>
/// Maps a status of the backend to a status for the client. Without such attributes, 200 to 299 is success, any other status becomes 502, and the client
/// gets the backend's body only on success.
/// </summary>
/// <param name="backend">A status of the backend, such as <c>404</c>, or a class of them, such as <c>4xx</c>.</param>
/// <param name="status">The status for the client, 300 to 599.</param>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Interface, AllowMultiple = true, Inherited = false)]
public sealed class MapStatusAttribute(string backend, int status) : Attribute
{
    /// <summary>The backend's status, or a class of them.</summary>
    public string Backend { get; } = backend;

    /// <summary>The status for the client.</summary>
    public int Status { get; } = status;

    /// <summary>True if the client gets the backend's body. By default it gets a problem with the status.</summary>
    public bool PassBody { get; set; }
}
