using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json;

namespace Sluice.EchoApi.Tests.TestTool;

/// <summary>What docs/lambda-test-tool.md says, with a stand-in for the tool.</summary>
public sealed class TestToolTests(TestToolApi api) : IClassFixture<TestToolApi>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_function_of_proxy_integrations_answers_the_events_of_the_emulator()
    {
        var (error, answer) = await InvokeAsync(TestToolApi.ProxyFunction, Event("/proxy/lists", "/proxy/lists"));

        error.ShouldBeNull(answer);
        var response = JsonDocument.Parse(answer).RootElement;
        response.GetProperty("statusCode").GetInt32().ShouldBe(200);
        response.GetProperty("body").GetString().ShouldBe("\"1+22|a+b\"");
    }

    [Fact]
    public async Task A_custom_integration_calls_its_function_through_the_tool()
    {
        var answer = await api.Client.GetStringAsync(new Uri("fine", UriKind.Relative), Cancellation);

        answer.ShouldBe(api.CustomProcess.ToString(CultureInfo.InvariantCulture));
    }

    [Fact]
    public async Task An_exception_of_the_function_is_an_error_of_the_tool_and_of_the_gateway()
    {
        var (error, answer) = await InvokeAsync(TestToolApi.CustomFunction, """{"@op":"Throw"}""");
        error.ShouldBe("InvalidOperationException");
        answer.ShouldContain("errorMessage");

        using var response = await api.Client.GetAsync(new Uri("throw", UriKind.Relative), Cancellation);
        response.StatusCode.ShouldBe(HttpStatusCode.InternalServerError);
        (await response.Content.ReadAsStringAsync(Cancellation)).ShouldNotContain("hunter2");
    }

    [Fact]
    public async Task A_function_of_custom_integrations_refuses_the_events_of_the_emulator()
    {
        var (error, answer) = await InvokeAsync(TestToolApi.CustomFunction, Event("/fine", "/fine"));

        error.ShouldNotBeNull(answer);
        answer.ShouldContain("@op");
    }

    // APIGatewayProxyRequest as the emulator serializes it in the mode Rest: camel case, members without a value are null, no requestContext
    // (HttpContextExtensions.cs, ApiGatewayEmulatorProcess.cs).
    private static string Event(string resource, string path) => $$"""
        {"resource":"{{resource}}","path":"{{path}}","httpMethod":"GET",
         "headers":{"x-list":"a, b","content-type":"text/plain; charset=utf-8"},
         "multiValueHeaders":{"x-list":["a","b"],"content-type":["text/plain; charset=utf-8"]},
         "queryStringParameters":{"n":"22"},"multiValueQueryStringParameters":{"n":["1","22"]},
         "pathParameters":null,"stageVariables":null,"requestContext":null,"body":null,"isBase64Encoded":false}
        """;

    private async Task<(string? Error, string Answer)> InvokeAsync(string function, string payload)
    {
        using var content = new StringContent(payload, Encoding.UTF8, "application/json");
        using var response = await api.Client.PostAsync(new Uri(api.Tool, $"/2015-03-31/functions/{function}/invocations"), content, Cancellation);
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        var error = response.Headers.TryGetValues("X-Amz-Function-Error", out var values) ? values.Single() : null;
        return (error, await response.Content.ReadAsStringAsync(Cancellation));
    }
}
