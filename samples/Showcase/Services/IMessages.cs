using Sluice;

namespace Showcase.Services;

/// <summary>Messages to queues, topics, buses and streams, without a function between.</summary>
[RequireApiKey]
public interface IMessages
{
    /// <summary>Puts a message into a queue.</summary>
    /// <param name="message">The message.</param>
    [HttpPost("/queue"), SqsSendMessage("showcase-jobs"), Returns(202)]
    void Enqueue([FromBody] Message message);

    /// <summary>Puts a message of a customer into a queue that keeps their order.</summary>
    /// <param name="customer">Whose message.</param>
    /// <param name="tenant">Of which tenant.</param>
    /// <param name="message">The message.</param>
    [HttpPost("/customers/{customer}/queue"), SqsSendMessage("showcase-jobs.fifo", GroupBy = "customer"), Returns(202)]
    void EnqueueInOrder(string customer, [FromHeader("x-tenant")] string? tenant, [FromBody] Message message);

    /// <summary>Tells everybody.</summary>
    /// <param name="message">What.</param>
    [HttpPost("/news"), SnsPublish("$stageVariables.news"), Returns(202)]
    void Publish([FromBody] Message message);

    /// <summary>Says that something happened.</summary>
    /// <param name="order">To which order.</param>
    /// <param name="priority">How much it matters.</param>
    /// <param name="message">What.</param>
    [HttpPost("/orders/{order}/events"), EventBridgePutEvents("default", Source = "com.example.shop", DetailType = "order changed"), Returns(202)]
    void ReportEvent(string order, [FromQuery] int? priority, [FromBody] Message message);

    /// <summary>Keeps a measurement.</summary>
    /// <param name="sensor">Whose.</param>
    /// <param name="message">What.</param>
    [HttpPost("/sensors/{sensor}/records"), KinesisPutRecord("showcase-measurements", GroupBy = "sensor"), Returns(202)]
    void Record(string sensor, [FromBody] Message message);

    /// <summary>Starts to ship an order.</summary>
    /// <param name="order">Which.</param>
    /// <param name="user">Who wants it.</param>
    [HttpPost("/orders/{order}/shipping"), StepFunctionsStartExecution("$stageVariables.shipping"), Returns(202)]
    [Authorize("people", Scopes = ["shop/ship"])]
    void Ship(string order, [FromAuthorizer("claims.sub")] string user);
}
