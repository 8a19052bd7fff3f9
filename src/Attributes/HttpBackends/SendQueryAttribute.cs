using System;

namespace Sluice;

/// <summary>Adds a query string value to the backend's request that no parameter carries.</summary>
/// <param name="name">The key.</param>
/// <param name="value">A constant, or <c>$context.NAME</c> or <c>$stageVariables.NAME</c> alone.</param>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Interface, AllowMultiple = true, Inherited = false)]
public sealed class SendQueryAttribute(string name, string value) : Attribute
{
    /// <summary>The key.</summary>
    public string Name { get; } = name;

    /// <summary>The value.</summary>
    public string Value { get; } = value;
}
