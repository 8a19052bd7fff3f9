using System;
using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;

namespace Sluice;

/// <summary>
/// The value of a member that JSON may leave out: it is absent, or it has a value, which may be <see langword="null"/>. It is the type of a property
/// of a body, such as that of a PATCH request, which changes only the members that it contains. The default value is absent.
/// </summary>
/// <remarks>
/// A member that is absent in a request is absent here, and a member that is absent here is left out of a response. Whether JSON may contain
/// <c>null</c> depends on <typeparamref name="T"/>: <c>Optional&lt;string?&gt;</c> and <c>Optional&lt;int?&gt;</c> take it,
/// <c>Optional&lt;string&gt;</c> and <c>Optional&lt;int&gt;</c> refuse it. Validation attributes of the property apply to the value, if there is one.
/// </remarks>
/// <typeparam name="T">The type of the value.</typeparam>
public readonly struct Optional<T> : IEquatable<Optional<T>>
{
    private readonly T _value;

    /// <summary>Makes a value that is present.</summary>
    /// <param name="value">The value, which may be <see langword="null"/> if the type allows it.</param>
    public Optional(T value)
    {
        _value = value;
        HasValue = true;
    }

    /// <summary>True if the value is present, even if it is <see langword="null"/>; false if it is absent.</summary>
    public bool HasValue { get; }

    /// <summary>The value.</summary>
    /// <exception cref="InvalidOperationException">The value is absent.</exception>
    public T Value => HasValue ? _value : throw new InvalidOperationException("The value is absent. Ask HasValue or TryGetValue first.");

    /// <summary>Makes a value that is present.</summary>
    /// <param name="value">The value, which may be <see langword="null"/> if the type allows it.</param>
    public static implicit operator Optional<T>(T value) => new(value);

    /// <summary>Returns true if both are absent, or both are present with equal values.</summary>
    public static bool operator ==(Optional<T> left, Optional<T> right) => left.Equals(right);

    /// <summary>Returns true if only one of them is absent, or the values are not equal.</summary>
    public static bool operator !=(Optional<T> left, Optional<T> right) => !left.Equals(right);

    /// <summary>Gets the value if it is present.</summary>
    /// <param name="value">The value, which may be <see langword="null"/> if the type allows it; the default of the type if it is absent.</param>
    /// <returns>True if the value is present.</returns>
    public bool TryGetValue([MaybeNullWhen(false)] out T value)
    {
        value = _value;
        return HasValue;
    }

    /// <summary>Returns the value, or the default of the type if it is absent.</summary>
    public T? GetValueOrDefault() => _value;

    /// <summary>Returns the value, or another one if it is absent, such as the value before a PATCH request.</summary>
    /// <param name="defaultValue">What to return if the value is absent.</param>
    public T GetValueOrDefault(T defaultValue) => HasValue ? _value : defaultValue;

    /// <inheritdoc/>
    public bool Equals(Optional<T> other) => HasValue == other.HasValue && EqualityComparer<T>.Default.Equals(_value, other._value);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Optional<T> other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => !HasValue ? 0 : _value is null ? 1 : EqualityComparer<T>.Default.GetHashCode(_value);

    /// <summary>Returns the text of the value, <c>null</c> for null, and <c>absent</c> if there is no value.</summary>
    public override string ToString() => !HasValue ? "absent" : _value?.ToString() ?? "null";
}
