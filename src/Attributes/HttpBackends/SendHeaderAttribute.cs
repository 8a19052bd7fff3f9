using System;

namespace Sluice;

/// <summary>Adds a header to the backend's request whose value does not come from a parameter.</summary>
/// <param name="name">The header's name.</param>
/// <param name="value">A constant, or one variable as the whole value: <c>$context.NAME</c> or <c>$stageVariables.NAME</c>.</param>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Interface, AllowMultiple = true, Inherited = false)]
public sealed class SendHeaderAttribute(string name, string value) : Attribute
{
    /// <summary>The header's name.</summary>
    public string Name { get; } = name;

    /// <summary>The header's value.</summary>
    public string Value { get; } = value;
}
