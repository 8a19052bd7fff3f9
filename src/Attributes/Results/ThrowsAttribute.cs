using System;

namespace Sluice;

/// <summary>
/// Declares that an operation's method may throw an exception. The exception becomes a problem with this status, and its message becomes the problem's
/// <c>detail</c>. An exception that is not declared is a Lambda error: the client gets a 500 that contains nothing of the exception.
/// </summary>
/// <typeparam name="TException">The exception's type. Derived types are included; if several declared types match, the most derived one
/// counts.</typeparam>
/// <param name="status">The HTTP status, 400 to 599.</param>
[AttributeUsage(AttributeTargets.Method, Inherited = false, AllowMultiple = true)]
public sealed class ThrowsAttribute<TException>(int status) : Attribute
    where TException : Exception
{
    /// <summary>The HTTP status code.</summary>
    public int Status { get; } = status;
}
