using Library.Common;

namespace Library.Loans;

/// <summary>The book that a member wants.</summary>
/// <param name="Isbn">Its number.</param>
public sealed record Request([property: Isbn] string Isbn);
