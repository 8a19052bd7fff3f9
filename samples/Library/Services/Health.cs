namespace Library.Services;

/// <summary>Whether the API is there.</summary>
/// <param name="Status">How it is.</param>
public sealed record Health(string Status);
