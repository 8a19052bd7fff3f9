using System.Net;

namespace Sluice.EchoApi.Tests;

/// <summary>Filters through the real pipeline: their values, answers and headers.</summary>
public sealed class FilterTests(TestApiProject api)
{
    [Theory]
    [InlineData("GET", "plain?number=7", 200, "application/json", "\"plain \\\"7\\\"\"")]
    [InlineData("DELETE", "plain", 204, "application/json", "")]
    [InlineData("GET", "missing", 404, "application/problem+json", """{"type":"https://tools.ietf.org/html/rfc9110#section-15.5.5","title":"Not Found","status":404,"detail":"No such kind."}""")]
    [InlineData("GET", "plain?number=x", 400, "application/problem+json", """{"type":"https://tools.ietf.org/html/rfc9110#section-15.5.1","title":"One or more validation errors occurred.","status":400,"errors":{"number":["The value 'x' is not valid for number."]}}""")]
    [InlineData("GET", "refused", 403, "application/problem+json", """{"type":"https://tools.ietf.org/html/rfc9110#section-15.5.4","title":"Forbidden","status":403,"detail":"Not for 'me'."}""")]
    public async Task Every_response_has_the_headers(string method, string path, int status, string mediaType, string body)
    {
        using var response = await SendAsync(new(method), path, "me");

        response.StatusCode.ShouldBe((HttpStatusCode)status);
        (await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldBe(body);
        response.Content.Headers.ContentType?.MediaType.ShouldBe(mediaType);
        response.Headers.GetValues("x-stamped").ShouldBe(["me"]);
        response.Headers.GetValues("x-operation").Single().ShouldBe(method == "GET" ? "Get" : "DeleteFiltered");
    }

    [Fact]
    public async Task Hostile_values_reach_the_filter_exactly_as_sent()
    {
        var hostile = new HostileText(seed: 20261129);
        for (var number = 0; number < 100; number++)
        {
            var value = hostile.Header();
            if (!System.Text.Ascii.IsValid(value))
            {
                continue;
            }

            using var response = await SendAsync(HttpMethod.Get, "plain", value);

            response.StatusCode.ShouldBe(HttpStatusCode.OK);
            response.Headers.GetValues("x-stamped").ShouldBe([Uri.EscapeDataString(value)], value);
        }
    }

    private async Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, string stamp)
    {
        using var request = new HttpRequestMessage(method, "filtered/" + path);
        request.Headers.TryAddWithoutValidation("x-stamp", stamp);
        return await api.Client.SendAsync(request, TestContext.Current.CancellationToken);
    }
}
