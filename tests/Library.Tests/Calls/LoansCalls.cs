using Sluice.Library.Tests.Support;

namespace Sluice.Library.Tests.Calls;

/// <summary>Borrows books, brings them back, and waits for others.</summary>
internal static class LoansCalls
{
    private const string Librarian = "1001";
    private const string Reader = "1002";
    private const string Isbn = "9780140449136";

    public static async Task RunAsync(ServedLibrary library)
    {
        await BorrowAsync(library);
        await WaitAsync(library);

        using var report = await library.SendAsync(HttpMethod.Get, "reports/overdue", @as: Librarian);
        report.Content.Headers.ContentType!.MediaType.ShouldBe("text/csv");
        (await report.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldBe(
            "loan,isbn,card,due\n1,9780141439600,1001,2020-01-31\n2,9780141439587,1003,2020-02-29\n");
        await library.CallAsync(202, HttpMethod.Post, "reminders", @as: Librarian);
    }

    private static async Task BorrowAsync(ServedLibrary library)
    {
        var loan = await library.CallAsync(201, HttpMethod.Post, "loans", new { isbn = Isbn }, Reader);
        var path = $"loans/{loan.GetProperty("id").GetInt32()}";
        (await library.CallAsync(409, HttpMethod.Post, "loans", new { isbn = Isbn }, Reader)).GetProperty("type").GetString()
            .ShouldBe("https://library.example.com/problems/already-lent");
        (await library.CallAsync(402, HttpMethod.Post, "loans", new { isbn = Isbn }, Librarian)).GetProperty("overdue").GetInt32().ShouldBe(1);

        (await library.CallAsync(200, HttpMethod.Get, "loans?state=Open", @as: Reader)).GetArrayLength().ShouldBe(1);
        using var reminders = await library.SendAsync(HttpMethod.Get, "loans/reminders", @as: Reader);
        reminders.Content.Headers.ContentType!.MediaType.ShouldBe("text/event-stream");
        (await reminders.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldStartWith($$"""data: {"id":{{loan.GetProperty("id")}},""");
        (await library.CallAsync(200, HttpMethod.Get, path, @as: Librarian)).GetProperty("isbn").GetString().ShouldBe(Isbn);
        await library.CallAsync(404, HttpMethod.Get, "loans/1", @as: Reader);

        var renewed = await library.CallAsync(200, HttpMethod.Post, $"{path}/renewals", @as: Reader);
        renewed.GetProperty("due").GetString().ShouldNotBe(loan.GetProperty("due").GetString());
        await library.CallAsync(200, HttpMethod.Post, $"{path}/renewals", @as: Reader);
        (await library.CallAsync(409, HttpMethod.Post, $"{path}/renewals", @as: Reader)).GetProperty("detail").GetString()
            .ShouldBe("A loan can be renewed 2 times.");
        (await library.CallAsync(200, HttpMethod.Post, $"{path}/return", @as: Reader)).TryGetProperty("returned", out _).ShouldBeTrue();
    }

    private static async Task WaitAsync(ServedLibrary library)
    {
        var hold = await library.CallAsync(201, HttpMethod.Post, "holds", new { isbn = Isbn }, Reader);
        (await library.CallAsync(200, HttpMethod.Get, "holds", @as: Reader)).GetArrayLength().ShouldBe(1);
        await library.CallAsync(404, HttpMethod.Delete, $"holds/{hold.GetProperty("id").GetInt32()}", @as: Librarian);
        await library.CallAsync(204, HttpMethod.Delete, $"holds/{hold.GetProperty("id").GetInt32()}", @as: Reader);
    }
}
