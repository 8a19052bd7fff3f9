using System;

namespace Sluice;

/// <summary>Makes a method an HTTP POST operation.</summary>
/// <param name="route"><inheritdoc cref="HttpOperationAttribute(string)" path="/param[@name='route']"/></param>
[AttributeUsage(AttributeTargets.Method, Inherited = false)]
public sealed class HttpPostAttribute(string route) : HttpOperationAttribute(route);
