using System.Net;
using System.Text;
using Sluice.DeployFiles.Tests.Support;

namespace Sluice.DeployFiles.Tests.Showcase;

[Collection("The backend keeps one request")]
public sealed class HttpBackendTests(ServedShowcase api)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_query_string_passes_to_an_http_endpoint()
    {
        (api.Backend.Status, api.Backend.Answer) = (200, """{"sku":"a b","quantity":3}""");
        api.Backend.AnswerHeaders["x-total"] = "17";
        using var request = new HttpRequestMessage(HttpMethod.Get, "stock/a%20b?q=o'neil%20%26%20sons&color=red&color=blue&unknown=1") { Headers = { { "x-tenant", "acme" } } };

        using var response = await api.Client.SendAsync(request, Cancellation);

        response.StatusCode.ShouldBe(HttpStatusCode.OK, api.Output);
        api.Backend.Line.ShouldBe("GET /v1/items/a%20b?color=red&color=blue&format=json&q=o%27neil%20%26%20sons");
        api.Backend.Headers["tenant"].ShouldBe("acme");
        api.Backend.Headers["x-source"].ShouldBe("showcase");
        api.Backend.Headers["x-request-id"].ShouldNotBeNullOrEmpty();
        api.Backend.Headers["x-tenant"].ShouldBeNull();
        (await response.Content.ReadAsStringAsync(Cancellation)).ShouldBe("""{"sku":"a b","quantity":3}""");
        response.Headers.GetValues("X-Total-Count").ShouldBe(["17"]);
        response.Headers.GetValues("Access-Control-Allow-Origin").ShouldBe(["https://shop.example.com"]);
    }

    [Theory]
    [InlineData(404, HttpStatusCode.NotFound)]
    [InlineData(500, HttpStatusCode.BadGateway)]
    [InlineData(401, HttpStatusCode.BadGateway)]
    public async Task A_failing_backend_is_a_problem_that_shows_nothing_of_it(int status, HttpStatusCode expected)
    {
        (api.Backend.Status, api.Backend.Answer) = (status, "secret stack trace");

        using var response = await api.Client.GetAsync("stock/a", Cancellation);

        response.StatusCode.ShouldBe(expected);
        response.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        (await response.Content.ReadAsStringAsync(Cancellation)).ShouldNotContain("secret");
    }

    [Fact]
    public async Task Path_query_and_body_become_one_body()
    {
        (api.Backend.Status, api.Backend.Answer) = (204, "");
        using var content = new StringContent("""{"quantity": 4}""", Encoding.UTF8, "application/json");

        using var response = await api.Client.PostAsync("stock/a%22,%22b/refills?urgent=true", content, Cancellation);

        response.StatusCode.ShouldBe(HttpStatusCode.Accepted, api.Output);
        api.Backend.Line.ShouldBe("PUT /v1/refills");
        api.Backend.Body.ShouldBe("""{"item":"a%22,%22b","urgent":"true","refill":{"quantity":4}}""");
    }

    [Fact]
    public async Task A_backends_complaint_passes_where_the_interface_says_so()
    {
        (api.Backend.Status, api.Backend.Answer) = (422, """{"why":"no"}""");
        using var content = new StringContent("""{"quantity": 4}""", Encoding.UTF8, "application/json");

        using var response = await api.Client.PostAsync("stock/a/refills", content, Cancellation);

        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await response.Content.ReadAsStringAsync(Cancellation)).ShouldBe("""{"why":"no"}""");
    }

    [Fact]
    public async Task A_template_of_ones_own_reshapes_the_answer()
    {
        (api.Backend.Status, api.Backend.Answer) = (200, """{"sku":"it's","internal":true}""");
        using var content = new StringContent("""{"sku":"s","quantity":4}""", Encoding.UTF8, "application/json");

        using var response = await api.Client.PostAsync("stock", content, Cancellation);

        response.StatusCode.ShouldBe(HttpStatusCode.Created, api.Output);
        (await response.Content.ReadAsStringAsync(Cancellation)).Trim().ShouldBe("""{"sku":"it's","quantity":0}""");
    }

    [Fact]
    public async Task A_proxy_passes_everything()
    {
        (api.Backend.Status, api.Backend.Answer) = (418, "teapot");
        using var request = new HttpRequestMessage(HttpMethod.Patch, "stock-service/deep/er?x=1&x=2") { Content = new StringContent("raw text") };
        request.Headers.Add("x-tenant", "acme");

        using var response = await api.Client.SendAsync(request, Cancellation);

        ((int)response.StatusCode).ShouldBe(418);
        api.Backend.Line.ShouldBe("PATCH /v1/deep/er?x=1&x=2");
        api.Backend.Body.ShouldBe("raw text");
        api.Backend.Headers["x-tenant"].ShouldBe("acme");
    }
}
