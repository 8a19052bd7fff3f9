using System;

namespace Sluice;

/// <summary>Hands a header of the backend's response of success on to the client.</summary>
/// <param name="name">The header in the backend's response.</param>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Interface, AllowMultiple = true, Inherited = false)]
public sealed class PassHeaderAttribute(string name) : Attribute
{
    /// <summary>The header in the backend's response.</summary>
    public string Name { get; } = name;

    /// <summary>The header in the client's response; the same unless given.</summary>
    public string? As { get; set; }
}
