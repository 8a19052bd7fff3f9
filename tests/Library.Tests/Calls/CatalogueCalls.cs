using System.Net.Http.Headers;
using System.Text.Json;
using Sluice.Library.Tests.Support;

namespace Sluice.Library.Tests.Calls;

/// <summary>Reads and changes the catalogue.</summary>
internal static class CatalogueCalls
{
    private const string Librarian = "1001";
    private const string Reader = "1002";
    private const string Isbn = "9780141441146";

    public static async Task RunAsync(ServedLibrary library)
    {
        await ReadAsync(library);
        await AddAsync(library);
        await ChangeAsync(library);
        await CoverAsync(library);
        await ExportAsync(library);
        await library.CallAsync(204, HttpMethod.Delete, $"books/{Isbn}", @as: Librarian);
        await library.CallAsync(404, HttpMethod.Delete, $"books/{Isbn}", @as: Librarian);
    }

    private static async Task ReadAsync(ServedLibrary library)
    {
        var first = await library.CallAsync(200, HttpMethod.Get, "books?subject=sea&limit=1");
        Titles(first).ShouldBe(["The Odyssey"]);
        var second = await library.CallAsync(200, HttpMethod.Get, $"books?subject=sea&limit=1&after={first.GetProperty("next").GetString()}");
        Titles(second).ShouldBe(["Moby-Dick; or, The Whale"]);
        second.TryGetProperty("next", out _).ShouldBeFalse();
        Titles(await library.CallAsync(200, HttpMethod.Get, "books?author=austen&to=1820")).ShouldBe(["Emma"]);
        (await library.CallAsync(400, HttpMethod.Get, "books?limit=1000&from=old")).GetProperty("errors").EnumerateObject().Select(error => error.Name)
            .ShouldBe(["limit", "from"], ignoreOrder: true);

        (await library.CallAsync(200, HttpMethod.Get, "subjects")).EnumerateArray().Select(subject => subject.GetProperty("books").GetInt32())
            .ShouldBe([1, 1, 3, 2]);
        (await library.CallAsync(404, HttpMethod.Get, "books/1")).GetProperty("type").GetString().ShouldBe("https://library.example.com/problems/not-found");
    }

    private static async Task AddAsync(ServedLibrary library)
    {
        var book = new { isbn = Isbn, title = "Jane \"Eyre\"", authors = new[] { "Charlotte Brontë" }, year = 1847 };
        await library.CallAsync(401, HttpMethod.Post, "books", book);
        (await library.CallAsync(403, HttpMethod.Post, "books", book, Reader)).GetProperty("detail").GetString().ShouldBe("Only librarians may do this.");
        (await library.CallAsync(400, HttpMethod.Post, "books", book with { isbn = "9780141441147" }, Librarian)).GetProperty("errors").GetProperty("isbn")[0]
            .GetString().ShouldBe("isbn must be an ISBN of 13 digits with the right check digit.");

        using var content = System.Net.Http.Json.JsonContent.Create(book);
        using var response = await library.SendAsync(HttpMethod.Post, "books", content, Librarian);
        ((int)response.StatusCode).ShouldBe(201);
        response.Headers.GetValues("x-request-id").Single().Length.ShouldBe(36);
        using var created = await library.Client.GetAsync(response.Headers.Location, TestContext.Current.CancellationToken);
        (await created.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldContain("Brontë");

        await library.CallAsync(409, HttpMethod.Post, "books", book, Librarian);
    }

    private static async Task CoverAsync(ServedLibrary library)
    {
        using var picture = new ByteArrayContent([137, 80, 78, 71, 0, 255]) { Headers = { ContentType = new("image/png") } };
        await library.CallAsync(204, HttpMethod.Put, $"books/{Isbn}/cover", picture, Librarian);

        using var cover = await library.SendAsync(HttpMethod.Get, $"books/{Isbn}/cover", headers: ("Accept", "image/png"));
        (await cover.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)).ShouldBe([137, 80, 78, 71, 0, 255]);
        cover.Content.Headers.ContentDisposition!.FileNameStar.ShouldBe("Jane Eyre.png");
        cover.Headers.CacheControl!.MaxAge.ShouldBe(TimeSpan.FromHours(1));
        using var same = await library.SendAsync(
            HttpMethod.Get, $"books/{Isbn}/cover", headers: [("Accept", "image/png"), ("If-None-Match", cover.Headers.ETag!.ToString())]);
        ((int)same.StatusCode).ShouldBe(304);
        await library.CallAsync(404, HttpMethod.Get, "books/9780140449136/cover");
    }

    private static async Task ExportAsync(ServedLibrary library)
    {
        using var response = await library.SendAsync(HttpMethod.Get, "catalogue");
        response.Content.Headers.ContentType!.MediaType.ShouldBe("application/jsonl");
        var lines = (await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).TrimEnd('\n').Split('\n');
        lines.Select(line => JsonSerializer.Deserialize<JsonElement>(line).GetProperty("isbn").GetString()!).ShouldBe(
            ["9780140449136", "9780141439587", "9780141439600", Isbn, "9780142437247"]);
    }

    private static async Task ChangeAsync(ServedLibrary library)
    {
        using var change = new StringContent("""{"title":"Jane Eyre","year":null}""", new MediaTypeHeaderValue("application/merge-patch+json"));
        var changed = await library.CallAsync(200, HttpMethod.Patch, $"books/{Isbn}", change, Librarian);

        changed.GetProperty("title").GetString().ShouldBe("Jane Eyre");
        changed.TryGetProperty("year", out _).ShouldBeFalse();
        changed.GetProperty("version").GetInt32().ShouldBe(2);
        changed.GetProperty("authors")[0].GetString().ShouldBe("Charlotte Brontë");

        using var known = await library.SendAsync(HttpMethod.Get, $"books/{Isbn}", headers: ("If-None-Match", "\"v1\", W/\"v2\""));
        ((int)known.StatusCode).ShouldBe(304);
        known.Headers.ETag!.Tag.ShouldBe("\"v2\"");
        var book = new { isbn = Isbn, title = "Jane Eyre", authors = new[] { "Charlotte Brontë" }, year = 1847 };
        await ReplaceAsync(library, 412, "\"v1\"", book);
        await ReplaceAsync(library, 200, "\"v2\"", book);
    }

    private static async Task ReplaceAsync(ServedLibrary library, int status, string condition, object book)
    {
        using var content = System.Net.Http.Json.JsonContent.Create(book);
        using var response = await library.SendAsync(HttpMethod.Put, $"books/{Isbn}", content, Librarian, ("If-Match", condition));
        ((int)response.StatusCode).ShouldBe(status);
    }

    private static IEnumerable<string?> Titles(JsonElement page) => page.GetProperty("items").EnumerateArray().Select(book => book.GetProperty("title").GetString());
}
