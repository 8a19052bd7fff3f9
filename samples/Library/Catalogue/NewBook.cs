using System.ComponentModel.DataAnnotations;
using Library.Common;

namespace Library.Catalogue;

/// <summary>A book for the catalogue.</summary>
/// <param name="Isbn">Its number, without hyphens.</param>
/// <param name="Title">Its title.</param>
/// <param name="Authors">Who wrote it.</param>
/// <param name="Year">The year in which it appeared.</param>
/// <param name="Subjects">What it is about.</param>
public sealed record NewBook(
    [property: Isbn] string Isbn,
    [property: StringLength(200, MinimumLength = 1)] string Title,
    [property: MinLength(1)] IReadOnlyList<string> Authors,
    [property: Range(1450, 2100)] int? Year = null,
    IReadOnlyList<string>? Subjects = null);
