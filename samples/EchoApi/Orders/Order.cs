namespace EchoApi.Orders;

/// <summary>An order as the API knows it.</summary>
/// <param name="CustomerId">Who ordered.</param>
/// <param name="Tenant">The tenant of the customer.</param>
/// <param name="Status">How far the order has come.</param>
/// <param name="Total">The sum of its lines.</param>
/// <param name="Lines">What was ordered.</param>
/// <param name="Note">The customer's note.</param>
/// <param name="CorrelationId">The client's own mark.</param>
public sealed record Order(
    Guid CustomerId,
    string Tenant,
    OrderStatus Status,
    decimal Total,
    IReadOnlyList<OrderLine> Lines,
    string? Note,
    string? CorrelationId);
