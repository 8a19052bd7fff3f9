using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Sluice.DeployFiles.Tests.Support;

namespace Sluice.DeployFiles.Tests.Services;

/// <summary>Express workflows, with a stand-in that keeps the request and answers as Step Functions does.</summary>
public sealed class WorkflowTests : IClassFixture<ServedCalls>
{
    private readonly Backend _service;
    private readonly HttpClient _client;
    private readonly ServedCalls _served;

    public WorkflowTests(ServedCalls served)
    {
        (_service, _client, _served) = (served.Service, served.Client, served);
        _service.Reset();
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(200, """{"status":"SUCCEEDED","output":"{\"product\":\"a\",\"total\":1.5}"}""", HttpStatusCode.OK, """{"product":"a","total":1.5}""")]
    [InlineData(200, """{"status":"FAILED","error":"secret","cause":"secret"}""", HttpStatusCode.BadGateway, null)]
    [InlineData(200, """{"status":"TIMED_OUT","cause":"secret"}""", HttpStatusCode.GatewayTimeout, null)]
    [InlineData(400, """{"__type":"com.amazonaws.swf.service.v2.model#InvalidExecutionInput","message":"secret"}""", HttpStatusCode.BadRequest, null)]
    [InlineData(400, """{"__type":"com.amazonaws.swf.service.v2.model#AccessDeniedException","message":"secret"}""", HttpStatusCode.BadGateway, null)]
    [InlineData(500, "secret", HttpStatusCode.BadGateway, null)]
    public async Task The_outcome_of_an_execution_is_the_response(int status, string answer, HttpStatusCode expected, string? result)
    {
        (_service.Status, _service.Answer) = (status, answer);

        using var response = await _client.PostAsync("quotes/a%22'b?count=3", new StringContent("{}", Encoding.UTF8, "application/json"), Cancellation);

        var body = await response.Content.ReadAsStringAsync(Cancellation);
        response.StatusCode.ShouldBe(expected, body + _served.Output);
        if (result is not null)
        {
            body.ShouldBe(result);
        }
        else
        {
            response.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
            ((int)JsonNode.Parse(body)!["status"]!).ShouldBe((int)expected);
            body.ShouldNotContain("secret");
        }

        _service.Headers["X-Amz-Target"].ShouldBe("AWSStepFunctions.StartSyncExecution");
        var request = JsonNode.Parse(_service.Body)!;
        ((string)request["stateMachineArn"]!).ShouldEndWith(":stateMachine:quote");
        JsonNode.DeepEquals(JsonNode.Parse((string)request["input"]!), JsonNode.Parse("""{"product":"a%22'b","count":"3"}""")).ShouldBeTrue(_service.Body);
    }
}
