using System;

namespace Sluice;

/// <summary>Answers an interface's operation with a constant: nothing runs, and the method is never called.</summary>
/// <param name="body">The response's text; empty for none.</param>
[AttributeUsage(AttributeTargets.Method, Inherited = false)]
public sealed class MockAttribute(string body = "") : Attribute
{
    /// <summary>The response's text.</summary>
    public string Body { get; } = body;

    /// <summary>The body's media type. JSON is checked by the build.</summary>
    public string MediaType { get; set; } = "application/json";
}
