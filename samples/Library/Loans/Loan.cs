namespace Library.Loans;

/// <summary>A book that a member has borrowed.</summary>
/// <param name="Id">The number of the loan.</param>
/// <param name="Isbn">The book.</param>
/// <param name="Card">The card of the member.</param>
/// <param name="Due">The day on which the book must be back.</param>
/// <param name="Renewals">How often the member has asked for more time.</param>
/// <param name="Returned">The day on which the book came back; absent as long as it is out.</param>
public sealed record Loan(int Id, string Isbn, string Card, DateOnly Due, int Renewals = 0, DateOnly? Returned = null);
