using Sluice.Generator.Tests.DeployFiles.Rendering;

namespace Sluice.Generator.Tests.DeployFiles.Backends;

/// <summary>Constant and asynchronous answers.</summary>
public sealed class AnswerTests
{
    [Theory]
    [InlineData("{\"price\":\"5$ #set it's $input.body \\u0041\"}", "application/json")]
    [InlineData("it's\n## all ${mine} \\$x", "text/plain")]
    public void A_constant_answer_is_its_text_whatever_that_is(string body, string mediaType)
    {
        var api = Built.From($$"""
            public interface IStatic
            {
                [HttpGet("/a/{x}"), Mock({{Microsoft.CodeAnalysis.CSharp.SymbolDisplay.FormatLiteral(body, quote: true)}}, MediaType = "{{mediaType}}"), AnswerHeader("x-a", "b")] void Get();
            }
            """);

        Engine.Render(api["vtl/Get/response-200.vtl"], [new Request()]).Single().Text.ShouldBe(body);
        api["vtl/Get/request.vtl"].ShouldBe("{\"statusCode\":200}");
        var integration = api.Integration("/a/{x}", "get");
        integration.GetProperty("type").GetString().ShouldBe("mock");
        Built.Text(integration.GetProperty("responses").GetProperty("default").GetProperty("responseParameters")).ShouldBe(
            $$"""{"method.response.header.Content-Type":"'{{mediaType}}'","method.response.header.x-a":"'b'"}""");
    }

    [Fact]
    public void An_asynchronous_operation_is_invoked_as_an_event_and_answered_202_with_nothing()
    {
        var api = Built.From("[LambdaFunction] public sealed class F { [HttpPost(\"/a\"), Async] public Task Post(string q) => Task.CompletedTask; }");

        var integration = api.Integration("/a", "post");
        integration.GetProperty("requestParameters").GetProperty("integration.request.header.X-Amz-Invocation-Type").GetString().ShouldBe("'Event'");
        integration.GetProperty("responses").EnumerateObject().Select(response => response.Name + " " + response.Value.GetProperty("statusCode").GetString()).ShouldBe(["default 202"]);
        Engine.Render(api["vtl/Post/response.vtl"], [new Request()]).Single().Text.ShouldBe("");
        api.Operation("/a", "post").GetProperty("responses").EnumerateObject().Select(response => response.Name).ShouldBe(["202"]);
    }
}
