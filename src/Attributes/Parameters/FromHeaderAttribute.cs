using System;

namespace Sluice;

/// <summary>Binds a parameter to a request header. The case of header names is ignored, as HTTP requires.</summary>
/// <param name="name">The header's name; <see langword="null"/> for the parameter's own name.</param>
[AttributeUsage(AttributeTargets.Parameter | AttributeTargets.Property)]
public sealed class FromHeaderAttribute(string? name = null) : Attribute
{
    /// <summary>The header's name; <see langword="null"/> for the parameter's own name.</summary>
    public string? Name { get; } = name;
}
