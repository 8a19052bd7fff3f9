namespace ServiceApi;

public sealed record RecordChange(string? Title, decimal? Price, bool? IsSold, string[]? Tags, string? Color);
