using Library.Common;

namespace Library.Loans;

/// <summary>Another member has the book.</summary>
/// <param name="isbn">The book.</param>
/// <param name="due">The day on which it must be back.</param>
public sealed class AlreadyLentException(string isbn, DateOnly due) : LibraryException("already-lent", $"The book {isbn} is lent until {due:yyyy-MM-dd}.");
