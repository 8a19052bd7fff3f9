using System;

namespace Sluice;

/// <summary>Sends an event to an EventBridge event bus. Its detail is a JSON object of the operation's values.</summary>
/// <param name="bus">The event bus's name, or <c>$stageVariables.NAME</c>.</param>
[AttributeUsage(AttributeTargets.Method, Inherited = false)]
public sealed class EventBridgePutEventsAttribute(string bus) : AwsActionAttribute(bus)
{
    /// <summary>The event's source, such as <c>com.example.shop</c>.</summary>
    public string Source { get; set; } = "";

    /// <summary>The event's detail type, such as <c>order placed</c>.</summary>
    public string DetailType { get; set; } = "";
}
