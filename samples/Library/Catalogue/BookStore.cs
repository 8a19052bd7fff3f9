using System.Collections.Concurrent;
using Library.Common;

namespace Library.Catalogue;

/// <summary>The books, in memory. Thread-safe.</summary>
public sealed class BookStore
{
    private readonly ConcurrentDictionary<string, Book> _books = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, byte[]> _covers = new(StringComparer.Ordinal);

    /// <summary>Fills the catalogue with a few books.</summary>
    public BookStore()
    {
        Add(new Book("9780140449136", "The Odyssey", ["Homer"], null, ["epic", "sea"]));
        Add(new Book("9780142437247", "Moby-Dick; or, The Whale", ["Herman Melville"], 1851, ["novel", "sea"]));
        Add(new Book("9780141439587", "Emma", ["Jane Austen"], 1815, ["novel"]));
        Add(new Book("9780141439600", "A Tale of Two Cities", ["Charles Dickens"], 1859, ["novel", "history"]));
    }

    /// <summary>All books, in no order.</summary>
    public ICollection<Book> All => _books.Values;

    /// <summary>Returns a book.</summary>
    /// <param name="isbn">Its number.</param>
    /// <exception cref="NotFoundException">There is no such book.</exception>
    public Book Get(string isbn) => _books.TryGetValue(isbn, out var book) ? book : throw new NotFoundException($"There is no book {isbn}.");

    /// <summary>Adds a book. Returns false if there is one with its number.</summary>
    /// <param name="book">The book.</param>
    public bool Add(Book book) => _books.TryAdd(book.Isbn, book);

    /// <summary>Replaces a book. Returns false if another request has changed it since.</summary>
    /// <param name="known">The book as it was read.</param>
    /// <param name="changed">The book as it is to be.</param>
    public bool Replace(Book known, Book changed) => _books.TryUpdate(known.Isbn, changed, known);

    /// <summary>Removes a book with its cover. Returns false if there is none.</summary>
    /// <param name="isbn">Its number.</param>
    public bool Remove(string isbn)
    {
        _covers.TryRemove(isbn, out _);
        return _books.TryRemove(isbn, out _);
    }

    /// <summary>Returns the picture of a cover.</summary>
    /// <param name="isbn">The book's number.</param>
    /// <exception cref="NotFoundException">There is no picture.</exception>
    public byte[] Cover(string isbn) => _covers.TryGetValue(isbn, out var cover) ? cover : throw new NotFoundException($"There is no cover of {isbn}.");

    /// <summary>Keeps the picture of a cover.</summary>
    /// <param name="isbn">The book's number.</param>
    /// <param name="picture">The picture.</param>
    public void KeepCover(string isbn, byte[] picture) => _covers[Get(isbn).Isbn] = picture;
}
