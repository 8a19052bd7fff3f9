namespace ServiceApi;

public sealed record RecordPage(Record[] Items, string? Next);
