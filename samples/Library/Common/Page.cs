namespace Library.Common;

/// <summary>A part of a list.</summary>
/// <typeparam name="T">What the list contains.</typeparam>
/// <param name="Items">The items of this page.</param>
/// <param name="Next">The value of <c>after</c> for the next page; absent on the last one.</param>
public sealed record Page<T>(IReadOnlyList<T> Items, string? Next);
