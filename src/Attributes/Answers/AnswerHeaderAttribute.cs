using System;

namespace Sluice;

/// <summary>Gives the response of a <see cref="MockAttribute">constant answer</see> a header.</summary>
/// <param name="name">The header.</param>
/// <param name="value">Its value, without apostrophes.</param>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true, Inherited = false)]
public sealed class AnswerHeaderAttribute(string name, string value) : Attribute
{
    /// <summary>The header.</summary>
    public string Name { get; } = name;

    /// <summary>Its value.</summary>
    public string Value { get; } = value;
}
