using System;

namespace Sluice;

/// <summary>Binds a parameter to a query string parameter. If a client repeats a key, API Gateway passes on only the last value.</summary>
/// <param name="name">The key, case-sensitive; <see langword="null"/> for the parameter's own name.</param>
[AttributeUsage(AttributeTargets.Parameter | AttributeTargets.Property)]
public sealed class FromQueryAttribute(string? name = null) : Attribute
{
    /// <summary>The key; <see langword="null"/> for the parameter's own name.</summary>
    public string? Name { get; } = name;
}
