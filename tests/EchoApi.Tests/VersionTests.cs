using System.Net;

namespace Sluice.EchoApi.Tests;

/// <summary>Files and conditional requests through the local gateway.</summary>
public sealed class VersionTests(TestApiProject api)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_client_that_has_the_version_gets_304_without_a_body()
    {
        using var first = await api.Client.GetAsync("versions/7", Cancellation);
        first.Headers.ETag!.Tag.ShouldBe("\"v'1\"");
        (await first.Content.ReadAsStringAsync(Cancellation)).ShouldBe("7");

        using var again = await Send(HttpMethod.Get, "versions/7", ("If-None-Match", "\"other\", W/" + first.Headers.ETag));
        again.StatusCode.ShouldBe(HttpStatusCode.NotModified);
        again.Headers.ETag!.Tag.ShouldBe("\"v'1\"");
        again.Headers.CacheControl!.MaxAge.ShouldBe(TimeSpan.FromSeconds(60));
        (await again.Content.ReadAsStringAsync(Cancellation)).ShouldBeEmpty();

        using var other = await Send(HttpMethod.Get, "versions/7", ("if-none-match", "\"x\\\",\\\"@op\\\":\\\"1\", $util #end '"));
        other.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("\"v'1\"", HttpStatusCode.NoContent)]
    [InlineData("*", HttpStatusCode.NoContent)]
    [InlineData("W/\"v'1\"", HttpStatusCode.PreconditionFailed)]
    [InlineData("\"v2\"", HttpStatusCode.PreconditionFailed)]
    [InlineData("'", HttpStatusCode.PreconditionFailed)]
    public async Task A_change_of_another_version_is_412(string condition, HttpStatusCode status)
    {
        using var response = await Send(HttpMethod.Put, "versions/7", ("If-Match", condition));

        response.StatusCode.ShouldBe(status);
        if (status == HttpStatusCode.PreconditionFailed)
        {
            (await response.Content.ReadAsStringAsync(Cancellation)).ShouldContain("Version 7 has changed.");
        }
    }

    [Fact]
    public async Task A_file_has_its_bytes_name_and_version()
    {
        using var first = await Send(HttpMethod.Get, "files/na%C3%AFve%22%20%0D%0AX%3A%20y.png", ("Accept", "image/png"));
        (await first.Content.ReadAsByteArrayAsync(Cancellation)).ShouldBe([137, 80, 78, 71, 0, 255]);
        first.Content.Headers.ContentType!.MediaType.ShouldBe("image/png");
        first.Content.Headers.ContentDisposition!.FileNameStar.ShouldBe("naïve\" \r\nX: y.png");
        first.Headers.Contains("X").ShouldBeFalse();

        using var again = await Send(HttpMethod.Get, "files/a.png", ("Accept", "image/png"), ("If-None-Match", first.Headers.ETag!.ToString()));
        again.StatusCode.ShouldBe(HttpStatusCode.NotModified);
        again.Headers.ETag.ShouldBe(first.Headers.ETag);
        again.Headers.CacheControl!.MaxAge.ShouldBe(TimeSpan.FromSeconds(60));
        again.Content.Headers.ContentDisposition.ShouldBeNull();
        (await again.Content.ReadAsByteArrayAsync(Cancellation)).ShouldBeEmpty();

        using var changed = await Send(HttpMethod.Get, "files/a.png", ("If-Match", "\"other\""));
        changed.StatusCode.ShouldBe(HttpStatusCode.PreconditionFailed);
        changed.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
    }

    [Fact]
    public async Task Bytes_of_a_custom_integration_have_a_constant_header()
    {
        using var logo = await Send(HttpMethod.Get, "logo");
        logo.Headers.CacheControl!.MaxAge.ShouldBe(TimeSpan.FromHours(1));
        (await logo.Content.ReadAsByteArrayAsync(Cancellation)).ShouldBe([137, 80, 78, 71, 0, 255]);

        using var missing = await Send(HttpMethod.Get, "logo?isThere=false");
        missing.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        missing.Headers.CacheControl.ShouldBeNull();
    }

    private Task<HttpResponseMessage> Send(HttpMethod method, string path, params (string Name, string Value)[] headers)
    {
        var request = new HttpRequestMessage(method, path);
        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value).ShouldBeTrue();
        }

        return api.Client.SendAsync(request, Cancellation);
    }
}
