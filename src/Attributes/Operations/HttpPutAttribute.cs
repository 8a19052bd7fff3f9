using System;

namespace Sluice;

/// <summary>Makes a method an HTTP PUT operation.</summary>
/// <param name="route"><inheritdoc cref="HttpOperationAttribute(string)" path="/param[@name='route']"/></param>
[AttributeUsage(AttributeTargets.Method, Inherited = false)]
public sealed class HttpPutAttribute(string route) : HttpOperationAttribute(route);
