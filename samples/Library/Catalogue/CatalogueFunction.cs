using System.Runtime.CompilerServices;
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

    /// <summary>Shows a book, unless the client knows its current version already.</summary>
    /// <param name="isbn">Its number.</param>
    /// <param name="known">The versions that the client knows.</param>
    [HttpGet("/books/{isbn}")]
    public Results<Ok<Book>, NotModified> GetBook(string isbn, [FromHeader("If-None-Match")] EntityTagCondition? known = null)
    {
        var book = books.Get(isbn);
        return known?.MatchesWeakly(book.Tag) == true ? Results.NotModified(book.Tag) : Tagged(book);
    }

    /// <summary>Sends the whole catalogue, one book a line, while it is read.</summary>
    /// <param name="cancellation">Follows the invocation's deadline.</param>
    [HttpGet("/catalogue"), Proxy, Produces("application/jsonl")]
    public async IAsyncEnumerable<Book> ExportBooks([EnumeratorCancellation] CancellationToken cancellation)
    {
        foreach (var book in books.All.OrderBy(static book => book.Isbn, StringComparer.Ordinal))
        {
            await Task.Yield();
            cancellation.ThrowIfCancellationRequested();
            yield return book;
        }
    }

    /// <summary>Shows the cover of a book.</summary>
    /// <param name="isbn">The book.</param>
    [HttpGet("/books/{isbn}/cover"), Proxy, Produces("image/png")]
    public FileContentHttpResult GetCover(string isbn)
    {
        var picture = books.Cover(isbn);
        var file = Results.File(picture, fileDownloadName: $"{books.Get(isbn).Title}.png", entityTag: EntityTag.Of(picture));
        file.Headers["Cache-Control"] = "max-age=3600";
        return file;
    }

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
        [FromAuthorizer("principalId")] string card,
        string isbn,
        [FromBody(ContentTypes = ["application/merge-patch+json", "application/json"])] BookChange change)
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

    /// <summary>Replaces a book, if the client knows its current version.</summary>
    /// <param name="card">Who calls.</param>
    /// <param name="isbn">The book.</param>
    /// <param name="book">The book as it is to be.</param>
    /// <param name="condition">The version that the client knows.</param>
    [HttpPut("/books/{isbn}"), Authorize("members"), Filter<LibrariansOnly>]
    public Results<Ok<Book>, PreconditionFailed> ReplaceBook(
        [FromAuthorizer("principalId")] string card, string isbn, NewBook book, [FromHeader("If-Match")] EntityTagCondition condition)
    {
        var known = books.Get(isbn);
        var changed = new Book(isbn, book.Title, book.Authors, book.Year, book.Subjects ?? [], known.Version + 1);
        if (!condition.MatchesStrongly(known.Tag) || !books.Replace(known, changed))
        {
            return Results.PreconditionFailed("Somebody else has changed the book.");
        }

        audit.Changed(isbn);
        return Tagged(changed);
    }

    /// <summary>Keeps the picture of a cover.</summary>
    /// <param name="card">Who calls.</param>
    /// <param name="isbn">The book.</param>
    /// <param name="picture">The picture.</param>
    [HttpPut("/books/{isbn}/cover"), Authorize("members"), Filter<LibrariansOnly>]
    public void KeepCover([FromAuthorizer("principalId")] string card, string isbn, [FromBody(Raw = true, ContentType = "image/png")] byte[] picture)
    {
        books.KeepCover(isbn, picture);
        audit.Changed($"the cover of {isbn}");
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

    private static Ok<Book> Tagged(Book book)
    {
        var result = Results.Ok(book);
        result.ETag = book.Tag;
        return result;
    }
}
