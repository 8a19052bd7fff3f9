namespace Library.Services;

/// <summary>A part of a list of reviews.</summary>
/// <param name="Items">The reviews.</param>
/// <param name="Next">The token of the next page; absent on the last one.</param>
public sealed record ReviewPage(Review[] Items, string? Next);
