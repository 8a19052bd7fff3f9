using System;

namespace Sluice;

/// <summary>
/// Declares that a method may throw an exception: on a method for this operation, on a class for those of the class, and on the assembly for those of
/// all functions. The exception becomes a problem with this status. Its message becomes the problem's <c>detail</c>, unless it implements <c>IProblem</c>.
/// An exception that is not declared is a Lambda error: the client gets a 500 that contains nothing of the exception.
/// </summary>
/// <typeparam name="TException">The exception's type. Derived types are included. The nearest declaration counts: that of the method before that of the
/// class, and that of the class before that of the assembly. If several types at one place match, the most derived one counts.</typeparam>
/// <param name="status">The HTTP status, 400 to 599.</param>
[AttributeUsage(AttributeTargets.Assembly | AttributeTargets.Class | AttributeTargets.Method, Inherited = false, AllowMultiple = true)]
public sealed class ThrowsAttribute<TException>(int status) : Attribute
    where TException : Exception
{
    /// <summary>The HTTP status code.</summary>
    public int Status { get; } = status;
}
