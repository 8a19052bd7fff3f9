using System;

namespace Sluice;

/// <summary>The base class of the HTTP attributes: it holds the route of an operation.</summary>
/// <param name="route">
/// A path such as <c>/orders/{orderId}</c>. A segment is a text or a variable <c>{name}</c>. The last segment can be a greedy variable <c>{name+}</c>,
/// which takes the rest of the path.
/// </param>
[AttributeUsage(AttributeTargets.Method, Inherited = false)]
public abstract class HttpOperationAttribute(string route) : Attribute
{
    /// <summary>The operation's route.</summary>
    public string Route { get; } = route;

    /// <summary>The operation's id in the OpenAPI document: letters and digits, unique in the API. The default is the method's name.</summary>
    public string? OperationId { get; set; }
}
