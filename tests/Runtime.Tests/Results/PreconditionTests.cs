namespace Sluice.Runtime.Tests.Results;

/// <summary>The conditions of a request, in the order of RFC 9110, section 13.2.2.</summary>
public sealed class PreconditionTests
{
    private const string Date = "Fri, 02 Jan 2026 03:04:05 GMT";
    private const string Before = "Fri, 02 Jan 2026 03:04:04 GMT";

    private static readonly DateTimeOffset Changed = new(2026, 1, 2, 4, 4, 5, 678, TimeSpan.FromHours(1));

    [Theory]
    [InlineData("GET", 200)]
    [InlineData("GET", 304, "If-None-Match", "\"1\"")]
    [InlineData("HEAD", 304, "If-None-Match", "W/\"1\"")]
    [InlineData("GET", 304, "If-None-Match", "\"0\", \"1\"")]
    [InlineData("GET", 304, "If-None-Match", "*")]
    [InlineData("GET", 200, "If-None-Match", "\"2\"")]
    [InlineData("GET", 200, "If-None-Match", "garbage")]
    [InlineData("POST", 412, "If-None-Match", "\"1\"")]
    [InlineData("POST", 200, "If-None-Match", "\"2\"")]
    [InlineData("GET", 200, "If-Match", "\"1\"")]
    [InlineData("GET", 200, "If-Match", "*")]
    [InlineData("GET", 412, "If-Match", "\"2\"")]
    [InlineData("GET", 412, "If-Match", "W/\"1\"")]
    [InlineData("GET", 412, "If-Match", "garbage")]
    [InlineData("GET", 304, "If-Modified-Since", Date)]
    [InlineData("GET", 304, "If-Modified-Since", "Friday, 02-Jan-26 03:04:05 GMT")]
    [InlineData("GET", 304, "If-Modified-Since", "Fri Jan  2 03:04:05 2026")]
    [InlineData("GET", 200, "If-Modified-Since", Before)]
    [InlineData("GET", 200, "If-Modified-Since", "yesterday")]
    [InlineData("POST", 200, "If-Modified-Since", Date)]
    [InlineData("GET", 200, "If-Unmodified-Since", Date)]
    [InlineData("POST", 412, "If-Unmodified-Since", Before)]
    [InlineData("GET", 200, "If-Unmodified-Since", "yesterday")]

    // A tag counts more than a date, and If-Match comes before If-None-Match.
    [InlineData("GET", 200, "If-None-Match", "\"2\"", "If-Modified-Since", Date)]
    [InlineData("GET", 200, "If-Match", "\"1\"", "If-Unmodified-Since", Before)]
    [InlineData("GET", 412, "If-Match", "\"2\"", "If-None-Match", "\"1\"")]
    [InlineData("GET", 304, "If-Match", "\"1\"", "If-None-Match", "\"1\"")]
    public void A_request_has_its_status(string method, int status, params string[] headers) =>
        Preconditions.Evaluate(method, Header(headers), new EntityTag("1"), Changed).ShouldBe(status);

    [Theory]
    [InlineData(200, "If-Match", "*")]
    [InlineData(412, "If-Match", "\"1\"")]
    [InlineData(200, "If-None-Match", "\"1\"")]
    [InlineData(304, "If-None-Match", "*")]
    public void A_version_without_a_tag_matches_only_the_star(int status, params string[] headers) =>
        Preconditions.Evaluate("GET", Header(headers), null, Changed).ShouldBe(status);

    [Fact]
    public void Without_a_date_conditions_on_dates_do_not_count() =>
        Preconditions.Evaluate("GET", Header(["If-Modified-Since", Date, "If-Unmodified-Since", Before]), new EntityTag("1"), null).ShouldBe(200);

    [Fact]
    public void A_date_is_exact_to_the_second() => Preconditions.Format(Changed).ShouldBe(Date);

    [Theory]
    [InlineData("plain.txt", "filename=\"plain.txt\"; filename*=UTF-8''plain.txt")]
    [InlineData("naïve file.pdf", "filename=\"na_ve file.pdf\"; filename*=UTF-8''na%C3%AFve%20file.pdf")]
    [InlineData("a\"b\\é \r\n;x.txt", "filename=\"a\\\"b\\\\_ __;x.txt\"; filename*=UTF-8''a%22b%5C%C3%A9%20%0D%0A%3Bx.txt")]
    [InlineData("日本'.txt", "filename=\"__'.txt\"; filename*=UTF-8''%E6%97%A5%E6%9C%AC%27.txt")]
    public void The_name_of_a_file_is_escaped(string name, string expected)
    {
        var file = Sluice.Results.File([1], fileDownloadName: name);

        file.Headers["Content-Disposition"].ShouldBe("attachment; " + expected);
    }

    [Fact]
    public void A_file_has_the_headers_of_its_arguments()
    {
        var file = Sluice.Results.File([1], "text/plain", "", Changed, new EntityTag("1", isWeak: true));

        file.Headers.Select(h => h.Key + ": " + h.Value).ShouldBe(["Content-Type: text/plain", "Last-Modified: " + Date, "ETag: W/\"1\""]);
        Should.Throw<ArgumentException>(() => Sluice.Results.File([1], "text/plain\r\nX: y"));
    }

    [Fact]
    public void The_tag_of_a_result_is_a_header()
    {
        var result = Sluice.Results.Ok();
        result.ETag.ShouldBeNull();
        result.ETag = null;
        result.SetHeaders.ShouldBeNull();

        result.ETag = new EntityTag("1");
        result.Headers["etag"].ShouldBe("\"1\"");
        result.Headers["etag"] = "W/\"2\"";
        result.ETag.ShouldBe(new EntityTag("2", isWeak: true));
        result.Headers["ETag"] = "none";
        result.ETag.ShouldBeNull();
        result.ETag = null;
        result.SetHeaders.ShouldBeNull();
        Sluice.Results.NotModified(new EntityTag("1")).Headers["ETag"].ShouldBe("\"1\"");
    }

    private static Func<string, string?> Header(string[] headers) => name => Array.IndexOf(headers, name) is var i and >= 0 ? headers[i + 1] : null;
}
