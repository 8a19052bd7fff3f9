using System;

namespace Sluice;

/// <summary>Makes a method the operation for all HTTP methods for which its resource has no operation of its own.</summary>
/// <param name="route"><inheritdoc cref="HttpOperationAttribute(string)" path="/param[@name='route']"/></param>
[AttributeUsage(AttributeTargets.Method, Inherited = false)]
public sealed class HttpAnyAttribute(string route) : HttpOperationAttribute(route);
