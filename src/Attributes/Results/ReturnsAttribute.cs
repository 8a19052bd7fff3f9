using System;

namespace Sluice;

/// <summary>Sets the status of an operation's success. The default is 200, or 204 if the method returns nothing.</summary>
/// <param name="status">The HTTP status, 200 to 299.</param>
[AttributeUsage(AttributeTargets.Method, Inherited = false)]
public sealed class ReturnsAttribute(int status) : Attribute
{
    /// <summary>The HTTP status code.</summary>
    public int Status { get; } = status;
}
