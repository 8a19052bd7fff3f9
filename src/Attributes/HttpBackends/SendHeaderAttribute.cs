using System;

namespace Sluice;

/// <summary>Adds a header to the backend's request that no parameter carries.</summary>
/// <param name="name">The header.</param>
/// <param name="value">A constant, or <c>$context.NAME</c> or <c>$stageVariables.NAME</c> alone.</param>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Interface, AllowMultiple = true, Inherited = false)]
public sealed class SendHeaderAttribute(string name, string value) : Attribute
{
    /// <summary>The header.</summary>
    public string Name { get; } = name;

    /// <summary>The value.</summary>
    public string Value { get; } = value;
}
