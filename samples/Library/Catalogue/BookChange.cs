using System.ComponentModel.DataAnnotations;
using Sluice;

namespace Library.Catalogue;

/// <summary>What changes about a book (RFC 7396). A member that is absent stays as it is.</summary>
/// <param name="Title">The new title.</param>
/// <param name="Authors">All authors.</param>
/// <param name="Year">The year, or null to remove it.</param>
/// <param name="Subjects">All subjects.</param>
public sealed record BookChange(
    [property: StringLength(200, MinimumLength = 1)] Optional<string> Title,
    [property: MinLength(1)] Optional<List<string>> Authors,
    [property: Range(1450, 2100)] Optional<int?> Year,
    Optional<List<string>> Subjects);
