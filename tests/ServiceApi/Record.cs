namespace ServiceApi;

public sealed record Record(string Owner, int Sequence, string? Title, decimal? Price, bool? IsSold, string[]? Tags, string? Color);
