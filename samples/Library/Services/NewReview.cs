using System.ComponentModel.DataAnnotations;

namespace Library.Services;

/// <summary>What a member thinks of a book.</summary>
/// <param name="Stars">1 to 5.</param>
/// <param name="Text">What the member thinks.</param>
public sealed record NewReview([property: Range(1, 5)] int Stars, string? Text = null);
