using System.Net;

namespace Sluice.EchoApi.Tests;

/// <summary>Results that carry a status, texts and sequences through the real pipeline.</summary>
public sealed class AnswerTests(TestApiProject api)
{
    [Theory]
    [InlineData("answers/created", 201, "application/json", "\"it's \\\"new\\\"\"", "/answers/1")]
    [InlineData("answers/nothing", 204, "application/json", "", null)]
    [InlineData("answers/elsewhere", 303, "application/json", "", "/answers/created")]
    [InlineData("answers/it's", 404, "application/problem+json", """{"type":"https://tools.ietf.org/html/rfc9110#section-15.5.5","title":"Not Found","status":404,"detail":"No 'it's'."}""", null)]
    [InlineData("csv?value=a,%22'%E2%82%AC", 200, "text/csv", "value\n\"a,\"'€\"\n", null)]
    [InlineData("csv", 400, "application/problem+json", """{"type":"https://tools.ietf.org/html/rfc9110#section-15.5.1","title":"One or more validation errors occurred.","status":400,"errors":{"value":["The value field is required."]}}""", null)]
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
}
