namespace Library.Services;

/// <summary>What a member thinks of a book.</summary>
/// <param name="Isbn">The book.</param>
/// <param name="Card">The card of the member.</param>
/// <param name="Stars">1 to 5.</param>
/// <param name="Text">What the member thinks.</param>
public sealed record Review(string Isbn, string Card, int Stars, string? Text);
