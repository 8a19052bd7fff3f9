using System;

namespace Sluice;

/// <summary>Binds a parameter to a stage variable.</summary>
/// <param name="name">The variable's name; <see langword="null"/> for the parameter's own name.</param>
[AttributeUsage(AttributeTargets.Parameter | AttributeTargets.Property)]
public sealed class FromStageVariableAttribute(string? name = null) : Attribute
{
    /// <summary>The variable's name; <see langword="null"/> for the parameter's own name.</summary>
    public string? Name { get; } = name;
}
