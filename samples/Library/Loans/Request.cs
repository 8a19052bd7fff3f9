using System.ComponentModel.DataAnnotations;

namespace Library.Loans;

/// <summary>The book that a member wants.</summary>
/// <param name="Isbn">Its number.</param>
public sealed record Request([property: RegularExpression("[0-9]{13}", ErrorMessage = "An ISBN has 13 digits.")] string Isbn);
