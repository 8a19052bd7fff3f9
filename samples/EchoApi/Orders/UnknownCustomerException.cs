namespace EchoApi.Orders;

/// <summary>There is no customer with this id.</summary>
public sealed class UnknownCustomerException(Guid customerId) : Exception($"There is no customer {customerId}.");
