// Types that the function of orders uses.
using Sluice;

// SAMPLE

public sealed record Order(string Sku);

public sealed record NewOrder(string Sku);

public sealed class UnknownCustomerException : Exception;
