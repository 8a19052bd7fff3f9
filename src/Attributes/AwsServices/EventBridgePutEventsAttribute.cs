using System;

namespace Sluice;

/// <summary>Puts the operation's values on an EventBridge bus as the detail of an event, which is a JSON object.</summary>
/// <param name="bus">The bus's name, or <c>$stageVariables.NAME</c>.</param>
[AttributeUsage(AttributeTargets.Method, Inherited = false)]
public sealed class EventBridgePutEventsAttribute(string bus) : AwsActionAttribute(bus)
{
    /// <summary>The event's source, such as <c>com.example.shop</c>.</summary>
    public string Source { get; set; } = "";

    /// <summary>The event's detail type, such as <c>order placed</c>.</summary>
    public string DetailType { get; set; } = "";
}
