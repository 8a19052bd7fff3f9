using System;

namespace Sluice;

/// <summary>
/// Gives a tag to resources in AWS. On the assembly, it applies to every resource of the stack that can have tags. On the class of a function, it applies
/// to the function, its log group, its role and its alarms, and replaces the value of a tag of the assembly with the same key.
/// </summary>
/// <param name="key">The key: 1 to 128 letters, digits, spaces and the characters <c>_ . : / = + - @</c>. It does not begin with <c>aws:</c>.</param>
/// <param name="value">
/// The value: 1 to 256 of the same characters. It may contain <c>${NAME}</c> of a <see cref="StackParameterAttribute"/>.
/// </param>
[AttributeUsage(AttributeTargets.Assembly | AttributeTargets.Class, AllowMultiple = true, Inherited = false)]
public sealed class ResourceTagAttribute(string key, string value) : Attribute
{
    /// <summary>The key.</summary>
    public string Key { get; } = key;

    /// <summary>The value.</summary>
    public string Value { get; } = value;
}
