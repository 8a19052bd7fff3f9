using System;

namespace Sluice;

/// <summary>
/// Declares an exception as one of an operation's answers: it becomes a problem with this status, and its message the
/// problem's <c>detail</c>. An exception that is not declared is a Lambda error; the client gets a 500 with nothing of it.
/// </summary>
/// <typeparam name="TException">The exception; types derived from it count too, the nearest declared one wins.</typeparam>
/// <param name="status">400 to 599.</param>
[AttributeUsage(AttributeTargets.Method, Inherited = false, AllowMultiple = true)]
public sealed class ThrowsAttribute<TException>(int status) : Attribute
    where TException : Exception
{
    /// <summary>The HTTP status code.</summary>
    public int Status { get; } = status;
}
