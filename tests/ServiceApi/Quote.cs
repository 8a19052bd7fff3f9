namespace ServiceApi;

public sealed record Quote(string Product, decimal Total);
