using System.Net;

namespace Sluice.EchoApi.Tests;

/// <summary>Results that carry a status, texts and sequences through the real pipeline.</summary>
public sealed class AnswerTests(TestApiProject api)
{
    [Theory]
    [InlineData("answers/created", 201, "application/json", "\"it's \\\"new\\\"\"", "/test/answers/1")]
    [InlineData("answers/nothing", 204, "application/json", "", null)]
    [InlineData("answers/elsewhere", 303, "application/json", "", "created")]
    [InlineData("answers/it's", 404, "application/problem+json", """{"type":"https://tools.ietf.org/html/rfc9110#section-15.5.5","title":"Not Found","status":404,"detail":"No 'it's'."}""", null)]
    [InlineData("csv?value=a,%22'%E2%82%AC", 200, "text/csv", "value\n\"a,\"'€\"\n", null)]
    [InlineData("csv", 400, "application/problem+json", """{"type":"https://tools.ietf.org/html/rfc9110#section-15.5.1","title":"One or more validation errors occurred.","status":400,"errors":{"value":["The value field is required."]}}""", null)]
    [InlineData("picture/1", 404, "application/problem+json", """{"type":"https://tools.ietf.org/html/rfc9110#section-15.5.5","title":"Not Found","status":404,"detail":"No 'such' picture."}""", null)]
    [InlineData("picture/2", 409, "application/problem+json", """{"type":"https://tools.ietf.org/html/rfc9110#section-15.5.10","title":"Conflict","status":409,"detail":"declared"}""", null)]
    [InlineData("picture/3", 500, "application/problem+json", """{"type":"https://tools.ietf.org/html/rfc9110#section-15.6.1","title":"An error occurred while processing your request.","status":500}""", null)]
    [InlineData("picture/x", 400, "application/problem+json", """{"type":"https://tools.ietf.org/html/rfc9110#section-15.5.1","title":"One or more validation errors occurred.","status":400,"errors":{"kind":["The value 'x' is not valid for kind."]}}""", null)]
    [InlineData("numbers?count=3", 200, "application/json", "[0,1,2]", null)]
    public async Task An_answer_arrives(string path, int status, string mediaType, string body, string? location)
    {
        using var handler = new SocketsHttpHandler { AllowAutoRedirect = false, UseProxy = false };
        using var client = new HttpClient(handler) { BaseAddress = api.InvokeUrl };
        using var response = await client.GetAsync(path, TestContext.Current.CancellationToken);

        response.StatusCode.ShouldBe((HttpStatusCode)status);
        (await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldBe(body);
        response.Content.Headers.ContentType?.MediaType.ShouldBe(mediaType);
        response.Headers.Location?.OriginalString.ShouldBe(location);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("image/png")]
    [InlineData("application/octet-stream")]
    public async Task Bytes_arrive_as_bytes(string? accept)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "picture/0");
        if (accept is not null)
        {
            request.Headers.Add("Accept", accept);
        }

        using var response = await api.Client.SendAsync(request, TestContext.Current.CancellationToken);

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        response.Content.Headers.ContentType?.MediaType.ShouldBe("image/png");
        (await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)).ShouldBe([137, 80, 78, 71, 0, 255]);
    }

    /// <summary>The API has a binary media type, of a raw body elsewhere: JSON must stay JSON.</summary>
    [Fact]
    public async Task A_client_that_accepts_a_binary_type_still_gets_text()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "numbers?count=2");
        request.Headers.Add("Accept", "application/octet-stream");

        using var response = await api.Client.SendAsync(request, TestContext.Current.CancellationToken);

        (await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldBe("[0,1]");
    }
}
