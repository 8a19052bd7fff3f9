using System;

namespace Sluice;

/// <summary>
/// Declares the status of a result type, so that it is known at build time. Put it on a class of your own that derives from <c>HttpResult</c>,
/// <c>HttpResult&lt;T&gt;</c> or <c>HttpProblem</c>.
/// </summary>
/// <param name="status">The HTTP status, 200 to 599.</param>
[AttributeUsage(AttributeTargets.Class)]
public sealed class ResultStatusAttribute(int status) : Attribute
{
    /// <summary>The HTTP status code.</summary>
    public int Status { get; } = status;

    /// <summary>The name of a header that the result may set, for the OpenAPI document; <see langword="null"/> for none.</summary>
    public string? Header { get; set; }
}
