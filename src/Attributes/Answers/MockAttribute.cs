using System;

namespace Sluice;

/// <summary>
/// Responds to an operation of an interface with a constant, or with what a <see cref="ResponseTemplateAttribute"/> prints (a mock integration). No code
/// runs, and the method is never called.
/// </summary>
/// <param name="body">The response's body; empty for none, and for one that a template makes.</param>
[AttributeUsage(AttributeTargets.Method, Inherited = false)]
public sealed class MockAttribute(string body = "") : Attribute
{
    /// <summary>The response's body.</summary>
    public string Body { get; } = body;

    /// <summary>The body's media type. If it is JSON, the build checks a constant body.</summary>
    public string MediaType { get; set; } = "application/json";
}
