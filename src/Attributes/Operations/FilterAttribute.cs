using System;

namespace Sluice;

/// <summary>
/// Wraps operations in a filter: on a method this operation, on a class those of the class, and on the assembly those of all functions. Filters of the
/// assembly are outside of those of the class, and these are outside of those of the method; at one place, the first one is the outermost.
/// </summary>
/// <typeparam name="TFilter">
/// A class with a public method <c>InvokeAsync</c> that takes a <c>FilterNext</c> and returns a <c>ValueTask&lt;FilterResult&gt;</c>. It may also take a
/// <c>FilterContext</c>, and values of the request with the attributes of an operation's parameters. Its constructor takes services.
/// </typeparam>
[AttributeUsage(AttributeTargets.Assembly | AttributeTargets.Class | AttributeTargets.Method, Inherited = false, AllowMultiple = true)]
public sealed class FilterAttribute<TFilter> : Attribute
    where TFilter : class
{
}
