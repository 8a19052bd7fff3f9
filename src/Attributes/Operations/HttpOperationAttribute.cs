using System;

namespace Sluice;

/// <summary>What the HTTP attributes share: the route of an operation.</summary>
/// <param name="route">
/// A path such as <c>/orders/{orderId}</c>. A segment is text, a variable <c>{name}</c>, or, as the last one, a greedy
/// variable <c>{name+}</c> that takes the rest of the path.
/// </param>
[AttributeUsage(AttributeTargets.Method, Inherited = false)]
public abstract class HttpOperationAttribute(string route) : Attribute
{
    /// <summary>The operation's route.</summary>
    public string Route { get; } = route;

    /// <summary>The operation's id in the document, unique in the API: letters and digits. The method's name unless given.</summary>
    public string? OperationId { get; set; }
}
