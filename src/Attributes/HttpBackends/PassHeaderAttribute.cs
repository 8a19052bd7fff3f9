using System;

namespace Sluice;

/// <summary>Passes on a header of the backend's successful response to the client.</summary>
/// <param name="name">The header's name in the backend's response.</param>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Interface, AllowMultiple = true, Inherited = false)]
public sealed class PassHeaderAttribute(string name) : Attribute
{
    /// <summary>The header's name in the backend's response.</summary>
    public string Name { get; } = name;

    /// <summary>The header's name in the client's response; <see langword="null"/> for the same name.</summary>
    public string? As { get; set; }
}
