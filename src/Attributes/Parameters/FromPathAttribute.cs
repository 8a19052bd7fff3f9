using System;

namespace Sluice;

/// <summary>Binds a parameter to a variable of the route. The value is percent-decoded once.</summary>
/// <param name="name">The variable's name without braces and plus sign; <see langword="null"/> for the parameter's own name.</param>
[AttributeUsage(AttributeTargets.Parameter | AttributeTargets.Property)]
public sealed class FromPathAttribute(string? name = null) : Attribute
{
    /// <summary>The variable's name; <see langword="null"/> for the parameter's own name.</summary>
    public string? Name { get; } = name;
}
