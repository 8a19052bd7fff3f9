using System.Net;
using Sluice.LocalGateway.Tests.Support;

namespace Sluice.LocalGateway.Tests.Page;

/// <summary>The page opens for this machine's own windows only.</summary>
public sealed class PageGuardTests : IAsyncLifetime
{
    private TestHost _host = null!;

    private Uri Api => new(_host.Url, "/_sluice/api/requests");

    public async ValueTask InitializeAsync() => _host = await TestHost.StartAsync(TestApi.Document(TestApi.MockPath("/a")));

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Theory]
    [InlineData("Host", "evil.example", 403)]
    [InlineData("Host", "127.0.0.1.evil.example", 403)]
    [InlineData("Host", "localhost:5080", 200)]
    [InlineData("Host", "[::1]:5080", 200)]
    [InlineData("Origin", "http://evil.example", 403)]
    [InlineData("Origin", "null", 403)]
    [InlineData("Sec-Fetch-Site", "cross-site", 403)]
    [InlineData("Sec-Fetch-Site", "same-site", 403)]
    [InlineData("Sec-Fetch-Site", "same-origin", 200)]
    [InlineData("Sec-Fetch-Site", "none", 200)]
    public async Task Other_hosts_origins_and_sites_are_refused(string header, string value, int status)
        => ((int)(await SendAsync(HttpMethod.Get, Api, (header, value))).StatusCode).ShouldBe(status);

    [Fact]
    public async Task A_form_of_another_site_cannot_post()
    {
        var render = new Uri(_host.Url, "/_sluice/api/render");
        (await SendAsync(HttpMethod.Post, render)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await SendAsync(HttpMethod.Post, render, ("X-Sluice-Page", "1"))).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await SendAsync(HttpMethod.Options, render, ("Origin", "http://evil.example"), ("Access-Control-Request-Headers", "x-sluice-page"))).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task The_page_loads_nothing_from_elsewhere_and_cannot_be_framed()
    {
        var response = await SendAsync(HttpMethod.Get, new Uri(_host.Url, "/_sluice/"));
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        var policy = response.Headers.GetValues("Content-Security-Policy").Single();
        policy.ShouldStartWith("default-src 'none'");
        policy.ShouldContain("frame-ancestors 'none'");
        policy.ShouldNotContain("unsafe");
        (await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldNotContain("//", customMessage: "no address of another host");
    }

    [Theory]
    [InlineData("/_sluice/../Program.cs")]
    [InlineData("/_sluice/%2e%2e/openapi.json")]
    [InlineData("/_sluice/api/requests/unknown")]
    [InlineData("/_sluice/nothing")]
    public async Task There_is_nothing_but_the_page(string target)
        => (await RawHttp.SendAsync(_host.Url, $"GET {target} HTTP/1.1\r\nHost: localhost\r\n\r\n")).ShouldContain(" 404 ");

    [Fact]
    public async Task A_path_that_only_begins_like_the_page_is_the_APIs()
        => (await SendAsync(HttpMethod.Get, new Uri(_host.Url, "/_sluicex"))).Headers.Contains("x-amzn-ErrorType").ShouldBeTrue();

    private static async Task<HttpResponseMessage> SendAsync(HttpMethod method, Uri address, params (string Name, string Value)[] headers)
    {
        using var client = new HttpClient();
        using var request = new HttpRequestMessage(method, address);
        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        return await client.SendAsync(request, TestContext.Current.CancellationToken);
    }
}
