namespace Sluice.Runtime.Tests.Results;

/// <summary>The header <c>Set-Cookie</c> of a result. The expected texts are those that ASP.NET Core writes.</summary>
public sealed class SetCookieTests
{
    private static readonly CookieOptions Every = new()
    {
        HttpOnly = true,
        Secure = true,
        SameSite = SameSiteMode.Lax,
        MaxAge = TimeSpan.FromSeconds(90.7),
        Expires = new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.FromHours(2)),
        Path = "/prod/x",
        Domain = "example.com",
    };

    [Fact]
    public void A_cookie_has_the_path_of_the_whole_site() => Added("a", "1", null).ShouldBe("a=1; path=/");

    [Fact]
    public void Every_attribute_is_written() => Added("a", "1", Every).ShouldBe(
        "a=1; expires=Fri, 02 Jan 2026 01:04:05 GMT; max-age=90; domain=example.com; path=/prod/x; secure; samesite=lax; httponly");

    [Theory]
    [InlineData(SameSiteMode.Unspecified, "a=1")]
    [InlineData(SameSiteMode.None, "a=1; samesite=none")]
    [InlineData(SameSiteMode.Lax, "a=1; samesite=lax")]
    [InlineData(SameSiteMode.Strict, "a=1; samesite=strict")]
    public void The_requests_of_other_sites_are_named(SameSiteMode mode, string expected) =>
        Added("a", "1", new() { SameSite = mode, Path = null }).ShouldBe(expected);

    [Theory]
    [InlineData("")]
    [InlineData("plain-1.2_3~")]
    [InlineData("b c;\r\nSet-Cookie: x=1; \"é\"\ud83d\ude00%41,")]
    public void A_value_is_escaped_and_read_back(string value)
    {
        var cookie = Added("a", value, new() { Path = null });

        cookie.ShouldBe("a=" + Uri.EscapeDataString(value));
        Uri.UnescapeDataString(cookie["a=".Length..]).ShouldBe(value);
        cookie.ShouldAllBe(c => c > ' ' && c < '\u007f' && c != ';');
    }

    [Theory]
    [InlineData("")]
    [InlineData("a b")]
    [InlineData("a=b")]
    [InlineData("a;b")]
    [InlineData("a\r\nX: y")]
    [InlineData("é")]
    [InlineData("a\"")]
    public void A_name_that_would_change_the_header_is_refused(string name) =>
        Should.Throw<ArgumentException>(() => Added(name, "1", null)).Message.ShouldContain("name of a cookie");

    [Theory]
    [InlineData("/x; Secure")]
    [InlineData("/x\r\nX: y")]
    [InlineData("/é")]
    public void A_path_or_domain_that_would_change_the_header_is_refused(string text)
    {
        Should.Throw<ArgumentException>(() => Added("a", "1", new() { Path = text })).Message.ShouldContain("Path");
        Should.Throw<ArgumentException>(() => Added("a", "1", new() { Domain = text })).Message.ShouldContain("Domain");
    }

    [Fact]
    public void A_deleted_cookie_ends_in_the_past()
    {
        var result = Sluice.Results.NoContent();
        result.DeleteCookie("a");
        result.DeleteCookie("b", Every);

        result.Repeated!.Values["set-cookie"].ShouldBe([
            "a=; expires=Thu, 01 Jan 1970 00:00:00 GMT; path=/",
            "b=; expires=Thu, 01 Jan 1970 00:00:00 GMT; domain=example.com; path=/prod/x; secure; samesite=lax; httponly",
        ]);
    }

    private static string Added(string name, string value, CookieOptions? options)
    {
        var result = Sluice.Results.Ok();
        result.AppendCookie(name, value, options);
        return result.Repeated!.Values["Set-Cookie"].ShouldHaveSingleItem();
    }
}
