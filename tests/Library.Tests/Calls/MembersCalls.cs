using Sluice.Library.Tests.Support;

namespace Sluice.Library.Tests.Calls;

/// <summary>Registers members, signs them in and changes them.</summary>
internal static class MembersCalls
{
    private const string Librarian = "1001";
    private const string Reader = "1002";

    public static async Task RunAsync(ServedLibrary library)
    {
        using var form = new FormUrlEncodedContent([new("name", "Zoë & Søn's"), new("email", "zoe@example.com"), new("pin", "2222")]);
        var member = await library.CallAsync(201, HttpMethod.Post, "members", form);
        member.GetProperty("name").GetString().ShouldBe("Zoë & Søn's");
        var card = member.GetProperty("card").GetString()!;

        using var wrong = new FormUrlEncodedContent([new("name", ""), new("email", "nowhere"), new("pin", "x")]);
        (await library.CallAsync(400, HttpMethod.Post, "members", wrong)).GetProperty("errors").EnumerateObject().Select(error => error.Name)
            .ShouldBe(["name", "email", "pin"], ignoreOrder: true);

        using var noPin = new FormUrlEncodedContent([new("card", Reader), new("pin", "0000")]);
        await library.CallAsync(401, HttpMethod.Post, "session", noPin);

        await SessionAsync(library);
        (await library.CallAsync(200, HttpMethod.Get, "members?name=o%27reader", @as: Librarian)).GetProperty("items").GetArrayLength().ShouldBe(1);
        await library.CallAsync(403, HttpMethod.Get, "members", @as: Reader);
        (await library.CallAsync(200, HttpMethod.Get, $"members/{card}", @as: Librarian)).GetProperty("role").GetString().ShouldBe("Reader");
        (await library.CallAsync(200, HttpMethod.Put, $"members/{card}/blocked", true, Librarian)).GetProperty("blocked").GetBoolean().ShouldBeTrue();

        (await library.CallAsync(200, HttpMethod.Get, "me", @as: Reader)).GetProperty("name").GetString().ShouldBe("Rhys O'Reader");
        (await library.CallAsync(200, HttpMethod.Patch, "me", new { phone = "+44 20 7946 0000" }, Reader)).GetProperty("phone").GetString()
            .ShouldBe("+44 20 7946 0000");
        (await library.CallAsync(200, HttpMethod.Patch, "me", new { phone = (string?)null }, Reader)).TryGetProperty("phone", out _).ShouldBeFalse();
        await library.CallAsync(400, HttpMethod.Patch, "me", new { email = (string?)null }, Reader);

        await library.CallAsync(204, HttpMethod.Delete, "me", @as: card);
        await library.CallAsync(404, HttpMethod.Get, "me", @as: card);
    }

    private static async Task SessionAsync(ServedLibrary library)
    {
        using var form = new FormUrlEncodedContent([new("card", Reader), new("pin", "2222")]);
        using var signedIn = await library.SendAsync(HttpMethod.Post, "session", form);
        var cookie = signedIn.Headers.GetValues("Set-Cookie").Single();
        cookie.ShouldContain("; max-age=28800; path=/; secure; samesite=strict; httponly");

        using var session = await library.SendAsync(HttpMethod.Get, "session", headers: ("Cookie", $"theme=dark; {cookie.Split(';')[0]}"));
        (await session.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldContain("Rhys O'Reader");
        using var forged = await library.SendAsync(HttpMethod.Get, "session", headers: ("Cookie", "session=1001.Librarian.9999999999.AAAA"));
        ((int)forged.StatusCode).ShouldBe(401);
        using var signedOut = await library.SendAsync(HttpMethod.Delete, "session");
        signedOut.Headers.GetValues("Set-Cookie").Single().ShouldStartWith("session=; expires=Thu, 01 Jan 1970");
    }
}
