namespace ServiceApi;

public sealed record Transferred(string Id);
