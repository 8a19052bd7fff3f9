using System;

namespace Sluice;

/// <summary>Responds to an operation of an interface with a constant (a mock integration). No code runs, and the method is never called.</summary>
/// <param name="body">The response's body; empty for none.</param>
[AttributeUsage(AttributeTargets.Method, Inherited = false)]
public sealed class MockAttribute(string body = "") : Attribute
{
    /// <summary>The response's body.</summary>
    public string Body { get; } = body;

    /// <summary>The body's media type. If it is JSON, the build checks the body.</summary>
    public string MediaType { get; set; } = "application/json";
}
