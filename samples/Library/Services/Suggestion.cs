namespace Library.Services;

/// <summary>A book that the library should buy.</summary>
/// <param name="Title">Its title.</param>
/// <param name="Reason">Why.</param>
public sealed record Suggestion(string Title, string? Reason = null);
