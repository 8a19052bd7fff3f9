using System;

namespace Sluice;

/// <summary>Binds a parameter to a variable of the stage that serves the request.</summary>
/// <param name="name">The variable; the parameter's own name unless given.</param>
[AttributeUsage(AttributeTargets.Parameter | AttributeTargets.Property)]
public sealed class FromStageVariableAttribute(string? name = null) : Attribute
{
    /// <summary>The name on the wire; <see langword="null"/> for the parameter's own.</summary>
    public string? Name { get; } = name;
}
