using System;

namespace Sluice;

/// <summary>
/// Binds a parameter to a field of an <c>application/x-www-form-urlencoded</c> body; of a class, struct or record, each of
/// its members to one. Names match without regard to case. Of a repeated field the last counts, and a list takes all.
/// </summary>
/// <param name="name">The field; the parameter's own name unless given.</param>
[AttributeUsage(AttributeTargets.Parameter | AttributeTargets.Property)]
public sealed class FromFormAttribute(string? name = null) : Attribute
{
    /// <summary>The name on the wire; <see langword="null"/> for the parameter's own.</summary>
    public string? Name { get; } = name;
}
