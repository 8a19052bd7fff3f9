namespace ServiceApi;

public sealed record Transfer(string To, decimal Amount);
