using System;

namespace Sluice;

/// <summary>
/// Adds a header to the response of a <see cref="MockAttribute">mock integration</see>, or to the bytes that a custom integration sends
/// (<see cref="ProducesAttribute"/> on a method that returns a <c>byte[]</c>).
/// </summary>
/// <param name="name">The header's name.</param>
/// <param name="value">The header's value. It must not contain apostrophes.</param>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true, Inherited = false)]
public sealed class AnswerHeaderAttribute(string name, string value) : Attribute
{
    /// <summary>The header's name.</summary>
    public string Name { get; } = name;

    /// <summary>The header's value.</summary>
    public string Value { get; } = value;
}
