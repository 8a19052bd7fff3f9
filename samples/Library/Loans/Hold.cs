namespace Library.Loans;

/// <summary>A member's place in the line for a book.</summary>
/// <param name="Id">The number of the hold.</param>
/// <param name="Isbn">The book.</param>
/// <param name="Card">The card of the member.</param>
public sealed record Hold(int Id, string Isbn, string Card);
