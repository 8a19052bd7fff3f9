using Library.Access;
using Library.Common;
using Sluice;

namespace Library.Catalogue;

/// <summary>The catalogue: everybody reads it, and librarians change it.</summary>
/// <param name="books">The books.</param>
/// <param name="audit">Records the changes.</param>
[LambdaFunction(MemorySize = 512)]
public sealed class CatalogueFunction(BookStore books, AuditTrail audit)
{
    /// <summary>Finds books, page by page.</summary>
    /// <param name="query">What to look for.</param>
    /// <param name="page">Which part of the list.</param>
    [HttpGet("/books")]
    public Page<Book> FindBooks([AsParameters] BookQuery query, [AsParameters] PageRequest page) =>
        page.Of(books.All.Where(query.Matches), static book => book.Isbn);

    /// <summary>Shows a book.</summary>
    /// <param name="isbn">Its number.</param>
    [HttpGet("/books/{isbn}")]
    public Book GetBook(string isbn) => books.Get(isbn);

    /// <summary>Lists what the books are about.</summary>
    [HttpGet("/subjects")]
    public IReadOnlyList<SubjectCount> ListSubjects() =>
    [
        .. books.All.SelectMany(static book => book.Subjects).CountBy(static subject => subject)
            .OrderBy(static count => count.Key, StringComparer.Ordinal).Select(static count => new SubjectCount(count.Key, count.Value)),
    ];

    /// <summary>Adds a book.</summary>
    /// <param name="card">Who calls.</param>
    /// <param name="book">The book.</param>
    [HttpPost("/books"), Authorize("members"), Filter<LibrariansOnly>]
    public Results<Created<Book>, Conflict> AddBook([FromAuthorizer("principalId")] string card, NewBook book)
    {
        var added = new Book(book.Isbn, book.Title, book.Authors, book.Year, book.Subjects ?? []);
        if (!books.Add(added))
        {
            return Results.Conflict($"There is a book {book.Isbn} already.");
        }

        audit.Changed(book.Isbn);
        return Results.Created($"books/{book.Isbn}", added);
    }

    /// <summary>Changes parts of a book.</summary>
    /// <param name="card">Who calls.</param>
    /// <param name="isbn">The book.</param>
    /// <param name="change">What changes.</param>
    [HttpPatch("/books/{isbn}"), Authorize("members"), Filter<LibrariansOnly>]
    public Book ChangeBook(
        [FromAuthorizer("principalId")] string card, string isbn, [FromBody(ContentTypes = ["application/merge-patch+json", "application/json"])] BookChange change)
    {
        while (true)
        {
            var known = books.Get(isbn);
            var changed = known with
            {
                Title = change.Title.GetValueOrDefault(known.Title),
                Authors = change.Authors.TryGetValue(out var authors) ? authors : known.Authors,
                Year = change.Year.TryGetValue(out var year) ? year : known.Year,
                Subjects = change.Subjects.TryGetValue(out var subjects) ? subjects : known.Subjects,
                Version = known.Version + 1,
            };
            if (books.Replace(known, changed))
            {
                audit.Changed(isbn);
                return changed;
            }
        }
    }

    /// <summary>Removes a book.</summary>
    /// <param name="card">Who calls.</param>
    /// <param name="isbn">The book.</param>
    [HttpDelete("/books/{isbn}"), Authorize("members"), Filter<LibrariansOnly>]
    public Results<NoContent, NotFound> RemoveBook([FromAuthorizer("principalId")] string card, string isbn)
    {
        if (!books.Remove(isbn))
        {
            return Results.NotFound();
        }

        audit.Changed(isbn);
        return Results.NoContent();
    }
}
