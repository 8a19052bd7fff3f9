using System.Net;
using Sluice.DeployFiles.Tests.Support;

namespace Sluice.DeployFiles.Tests.Showcase;

/// <summary>What a browser is told, by the assembly's attribute, a class's and a method's.</summary>
public sealed class CorsTests(ServedShowcase api)
{
    private const string Shop = "https://shop.example.com";
    private const string Jobs = "https://jobs.example.com";
    private const string Foreign = "https://shop.example.com.evil.example";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    // A constant for one origin: the browser compares. Of several, the one that calls or none.
    [Theory]
    [InlineData("stock/a", Shop, Shop, "GET,OPTIONS")]
    [InlineData("stock/a", Foreign, Shop, "GET,OPTIONS")]
    [InlineData("health", Foreign, "*", "GET,OPTIONS")]
    [InlineData("shout/a", Shop, Shop, "GET,OPTIONS")]
    [InlineData("shout/a", Jobs, Jobs, "GET,OPTIONS")]
    [InlineData("shout/a", Foreign, null, "GET,OPTIONS")]
    [InlineData("reports/2025", Jobs, Jobs, "OPTIONS,POST")]
    public async Task A_preflight_names_the_origin_that_may_call(string path, string origin, string? allowed, string methods)
    {
        using var response = await SendAsync(HttpMethod.Options, path, origin, ("Access-Control-Request-Method", "GET"));

        response.StatusCode.ShouldBe(HttpStatusCode.NoContent, api.Output);
        Header(response, "Access-Control-Allow-Origin").ShouldBe(allowed);
        Header(response, "Access-Control-Allow-Methods").ShouldBe(methods);
        Header(response, "Vary").ShouldBe(allowed == "*" ? null : "Origin");
    }

    [Theory]
    [InlineData("shout/a", Jobs, Jobs)]
    [InlineData("shout/a", Foreign, null)]
    [InlineData("health", Foreign, "*")]
    [InlineData("robots.txt", Shop, null)]
    [InlineData("reports/soon", Jobs, Jobs)]
    public async Task So_does_every_answer(string path, string origin, string? allowed)
    {
        using var response = await SendAsync(path.StartsWith("reports", StringComparison.Ordinal) ? HttpMethod.Post : HttpMethod.Get, path, origin);

        Header(response, "Access-Control-Allow-Origin").ShouldBe(allowed);
    }

    [Fact]
    public async Task An_operation_that_is_taken_out_has_no_preflight()
    {
        using var response = await SendAsync(HttpMethod.Options, "robots.txt", Shop, ("Access-Control-Request-Method", "GET"));

        response.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task The_gateways_own_refusals_are_the_assemblys()
    {
        using var response = await SendAsync(HttpMethod.Get, "nowhere", Jobs);

        response.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        Header(response, "Access-Control-Allow-Origin").ShouldBe(Shop);
    }

    private async Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, string origin, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, path) { Headers = { { "Origin", origin } } };
        foreach (var (name, value) in headers)
        {
            request.Headers.Add(name, value);
        }

        return await api.Client.SendAsync(request, Cancellation);
    }

    private static string? Header(HttpResponseMessage response, string name) => response.Headers.TryGetValues(name, out var values) ? string.Join(",", values) : null;
}
