using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Sluice.DeployFiles.Tests.Support;

namespace Sluice.DeployFiles.Tests.Services;

/// <summary>Any action of a service with a template of the user, with a stand-in that keeps the request.</summary>
public sealed class CallTests : IClassFixture<ServedCalls>
{
    private const string Hostile = "\"}},\"Admin\":true,'$input.body #set($a=1) %22 é";

    private readonly Backend _service;
    private readonly HttpClient _client;
    private readonly ServedCalls _served;

    public CallTests(ServedCalls served)
    {
        (_service, _client, _served) = (served.Service, served.Client, served);
        _service.Reset();
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_action_gets_the_request_of_the_template_and_answers_by_the_other_one()
    {
        var body = new JsonObject { ["to"] = Hostile, ["amount"] = 5 };

        using var response = await _client.PostAsync("accounts/" + Uri.EscapeDataString(Hostile) + "/transfers", new StringContent(body.ToJsonString(), Encoding.UTF8, "application/json"), Cancellation);

        var answer = await response.Content.ReadAsStringAsync(Cancellation);
        response.StatusCode.ShouldBe(HttpStatusCode.OK, answer + _served.Output);
        _service.Line.ShouldBe("POST /?Action=TransactWriteItems");
        _service.Headers["X-Amz-Target"].ShouldBe("DynamoDB_20120810.TransactWriteItems");
        _service.Headers["Authorization"]!.ShouldContain("/dynamodb/aws4_request");
        var request = JsonNode.Parse(_service.Body)!;
        ((string)request["ClientRequestToken"]!).ShouldBe((string)JsonNode.Parse(answer)!["id"]!);
        var items = request["TransactItems"]!.AsArray();
        items.Select(item => (string)item!["Update"]!["Key"]!["id"]!["S"]!).ShouldBe([Hostile, Hostile]);
        items.Select(item => (string)item!["Update"]!["ExpressionAttributeValues"]![":a"]!["N"]!).ShouldBe(["-5", "5"]);
        request.AsObject().Count.ShouldBe(2);
    }

    [Theory]
    [InlineData(400, HttpStatusCode.Conflict)]
    [InlineData(403, HttpStatusCode.BadGateway)]
    [InlineData(500, HttpStatusCode.BadGateway)]
    public async Task A_status_of_the_service_is_mapped_and_its_text_is_not_shown(int status, HttpStatusCode expected)
    {
        (_service.Status, _service.Answer) = (status, """{"__type":"TransactionCanceledException","message":"secret"}""");

        using var response = await _client.PostAsync("accounts/a/transfers", new StringContent("""{"to":"b","amount":1}""", Encoding.UTF8, "application/json"), Cancellation);

        response.StatusCode.ShouldBe(expected, _served.Output);
        response.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        (await response.Content.ReadAsStringAsync(Cancellation)).ShouldNotContain("secret");
    }

    [Fact]
    public async Task A_service_of_another_protocol_gets_the_declared_headers()
    {
        _service.Answer = """{"Parameter":{"Name":"/public/a","Value":"it's \"v\"","Type":"String"}}""";

        using var response = await _client.GetAsync("settings/" + Uri.EscapeDataString(Hostile), Cancellation);

        var answer = await response.Content.ReadAsStringAsync(Cancellation);
        response.StatusCode.ShouldBe(HttpStatusCode.OK, answer + _served.Output);
        JsonNode.Parse(answer)!.GetValue<string>().ShouldBe("it's \"v\"");
        _service.Headers["X-Amz-Target"].ShouldBe("AmazonSSM.GetParameter");
        _service.Headers["Content-Type"].ShouldBe("application/x-amz-json-1.1");
        var request = JsonNode.Parse(_service.Body)!.AsObject();
        request.Count.ShouldBe(1);
        ((string)request["Name"]!).ShouldBe("/public/" + Hostile);
    }

    [Fact]
    public async Task A_path_of_a_service_gets_path_values_and_headers()
    {
        _service.AnswerHeaders["x-other"] = "secret";
        using var request = new HttpRequestMessage(HttpMethod.Head, "archive/a%20b.zip") { Headers = { { "x-tag", "\"1\"" } } };

        using var response = await _client.SendAsync(request, Cancellation);

        response.StatusCode.ShouldBe(HttpStatusCode.NoContent, _served.Output);
        _service.Line.ShouldBe("HEAD /archive/a%20b.zip");
        _service.Headers["If-None-Match"].ShouldBe("\"1\"");
        response.Headers.Contains("x-other").ShouldBeFalse();

        _service.Status = 403;
        using var missing = await _client.SendAsync(new(HttpMethod.Head, "archive/b"), Cancellation);
        missing.StatusCode.ShouldBe(HttpStatusCode.NotFound, _served.Output);
    }
}
