namespace Library.Catalogue;

/// <summary>What to look for in the catalogue.</summary>
/// <param name="Title">A part of the title, in any letter case.</param>
/// <param name="Author">A part of an author's name, in any letter case.</param>
/// <param name="Subject">A subject, exactly.</param>
/// <param name="From">The first year.</param>
/// <param name="To">The last year.</param>
public sealed record BookQuery(string? Title = null, string? Author = null, string? Subject = null, int? From = null, int? To = null)
{
    /// <summary>Returns true if a book is one of those.</summary>
    /// <param name="book">The book.</param>
    public bool Matches(Book book) =>
        (Title is null || book.Title.Contains(Title, StringComparison.OrdinalIgnoreCase))
        && (Author is null || book.Authors.Any(author => author.Contains(Author, StringComparison.OrdinalIgnoreCase)))
        && (Subject is null || book.Subjects.Contains(Subject))
        && (From is null || book.Year >= From)
        && (To is null || book.Year <= To);
}
