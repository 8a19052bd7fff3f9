using System;

namespace Sluice;

/// <summary>Makes a method an operation for every HTTP method that its resource has no other operation for.</summary>
/// <param name="route"><inheritdoc cref="HttpOperationAttribute(string)" path="/param[@name='route']"/></param>
[AttributeUsage(AttributeTargets.Method, Inherited = false)]
public sealed class HttpAnyAttribute(string route) : HttpOperationAttribute(route);
