namespace EchoApi.Orders;

/// <summary>What a client sends to order.</summary>
/// <param name="Lines">What is ordered.</param>
/// <param name="Note">A note to the shop.</param>
public sealed record NewOrder(IReadOnlyList<OrderLine> Lines, string? Note = null);
