using System;

namespace Sluice;

/// <summary>Makes a method an HTTP HEAD operation.</summary>
/// <param name="route"><inheritdoc cref="HttpOperationAttribute(string)" path="/param[@name='route']"/></param>
[AttributeUsage(AttributeTargets.Method, Inherited = false)]
public sealed class HttpHeadAttribute(string route) : HttpOperationAttribute(route);
