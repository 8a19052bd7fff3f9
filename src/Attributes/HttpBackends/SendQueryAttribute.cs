using System;

namespace Sluice;

/// <summary>Adds a query string parameter to the backend's request whose value does not come from a parameter of the method.</summary>
/// <param name="name">The parameter's key.</param>
/// <param name="value">A constant, or one variable as the whole value: <c>$context.NAME</c> or <c>$stageVariables.NAME</c>.</param>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Interface, AllowMultiple = true, Inherited = false)]
public sealed class SendQueryAttribute(string name, string value) : Attribute
{
    /// <summary>The parameter's key.</summary>
    public string Name { get; } = name;

    /// <summary>The parameter's value.</summary>
    public string Value { get; } = value;
}
