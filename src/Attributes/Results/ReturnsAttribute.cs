using System;

namespace Sluice;

/// <summary>The status of an operation's success. Without it: 200, or 204 where the method returns nothing.</summary>
/// <param name="status">200 to 299.</param>
[AttributeUsage(AttributeTargets.Method, Inherited = false)]
public sealed class ReturnsAttribute(int status) : Attribute
{
    /// <summary>The HTTP status code.</summary>
    public int Status { get; } = status;
}
