using System;

namespace Sluice;

/// <summary>Declares that a method may throw an exception, as <see cref="ThrowsAttribute{TException}"/> does, and who makes the problem of it.</summary>
/// <typeparam name="TException">The exception's type. Derived types are included.</typeparam>
/// <typeparam name="TMapper">A type that implements <c>IProblemMapper&lt;TException&gt;</c>. It may do so for a base class of the exception.</typeparam>
/// <param name="status">The HTTP status, 400 to 599.</param>
[AttributeUsage(AttributeTargets.Assembly | AttributeTargets.Class | AttributeTargets.Method, Inherited = false, AllowMultiple = true)]
public sealed class ThrowsAttribute<TException, TMapper>(int status) : Attribute
    where TException : Exception
{
    /// <summary>The HTTP status code.</summary>
    public int Status { get; } = status;
}
