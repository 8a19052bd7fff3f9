using Sluice;

namespace EchoApi.Orders;

/// <summary>Orders of customers: operations whose every value has a place and a type.</summary>
[LambdaFunction(MemorySize = 512, Timeout = 10)]
public sealed class OrdersFunction
{
    private static readonly Guid Unknown = Guid.Empty;

    /// <summary>Places an order.</summary>
    /// <param name="customerId">The customer who orders.</param>
    /// <param name="tenant">The tenant that the customer belongs to.</param>
    /// <param name="order">What is ordered.</param>
    /// <param name="correlationId">Comes back with the order, for the client's own use.</param>
    /// <param name="dryRun">Prices the order without placing it.</param>
    /// <returns>The order as placed.</returns>
    /// <exception cref="UnknownCustomerException">There is no such customer.</exception>
    [HttpPost("/customers/{customerId}/orders"), Returns(201)]
    [Throws<UnknownCustomerException>(404)]
    public Order Place(
        [FromPath] Guid customerId,
        [FromHeader("x-tenant")] string tenant,
        [FromBody] NewOrder order,
        [FromHeader("x-correlation-id")] string? correlationId = null,
        [FromQuery] bool dryRun = false)
    {
        if (customerId == Unknown)
        {
            throw new UnknownCustomerException(customerId);
        }

        var total = order.Lines.Sum(line => line.Quantity * line.UnitPrice);
        return new Order(customerId, tenant, dryRun ? OrderStatus.Draft : OrderStatus.Placed, total, order.Lines, order.Note, correlationId);
    }

    /// <summary>Lists a customer's orders.</summary>
    /// <param name="customerId">The customer.</param>
    /// <param name="status">Only orders with this status.</param>
    /// <param name="since">Only orders placed on this day or later.</param>
    /// <param name="limit">How many at the most.</param>
    /// <param name="cancellation">Follows the invocation's deadline.</param>
    /// <returns>What was asked for, and the orders.</returns>
    [HttpGet("/customers/{customerId}/orders")]
    public async Task<OrderPage> List(
        Guid customerId,
        OrderStatus status = OrderStatus.Placed,
        DateOnly? since = null,
        int limit = 20,
        CancellationToken cancellation = default)
    {
        await Task.Yield();
        cancellation.ThrowIfCancellationRequested();
        var order = new Order(customerId, "acme", status, 12.50m, [new OrderLine("anvil", 1, 12.50m)], null, null);
        return new OrderPage(status, since, limit, limit > 0 ? [order] : []);
    }
}
