using System;

namespace Sluice;

/// <summary>Binds a parameter to a request header. Names match without regard to case, as HTTP wants it.</summary>
/// <param name="name">The header; the parameter's own name unless given.</param>
[AttributeUsage(AttributeTargets.Parameter | AttributeTargets.Property)]
public sealed class FromHeaderAttribute(string? name = null) : Attribute
{
    /// <summary>The name on the wire; <see langword="null"/> for the parameter's own.</summary>
    public string? Name { get; } = name;
}
