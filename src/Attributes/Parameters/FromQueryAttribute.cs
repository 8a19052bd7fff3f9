using System;

namespace Sluice;

/// <summary>Binds a parameter to a query string value. Where a client repeats the key, API Gateway hands over the last value only.</summary>
/// <param name="name">The key, case-sensitive; the parameter's own name unless given.</param>
[AttributeUsage(AttributeTargets.Parameter | AttributeTargets.Property)]
public sealed class FromQueryAttribute(string? name = null) : Attribute
{
    /// <summary>The name on the wire; <see langword="null"/> for the parameter's own.</summary>
    public string? Name { get; } = name;
}
