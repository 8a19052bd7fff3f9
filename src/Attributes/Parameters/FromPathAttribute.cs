using System;

namespace Sluice;

/// <summary>Binds a parameter to a variable of the route. The value is percent-decoded once.</summary>
/// <param name="name">The variable without braces and plus sign; the parameter's own name unless given.</param>
[AttributeUsage(AttributeTargets.Parameter | AttributeTargets.Property)]
public sealed class FromPathAttribute(string? name = null) : Attribute
{
    /// <summary>The name on the wire; <see langword="null"/> for the parameter's own.</summary>
    public string? Name { get; } = name;
}
