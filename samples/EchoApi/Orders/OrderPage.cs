namespace EchoApi.Orders;

/// <summary>Orders, and what they were asked with.</summary>
/// <param name="Status">The status asked for.</param>
/// <param name="Since">The day asked for.</param>
/// <param name="Limit">The limit asked for.</param>
/// <param name="Orders">The orders found.</param>
public sealed record OrderPage(OrderStatus Status, DateOnly? Since, int Limit, IReadOnlyList<Order> Orders);
