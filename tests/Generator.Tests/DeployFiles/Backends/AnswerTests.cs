using Sluice.Generator.Tests.DeployFiles.Rendering;
using Sluice.Generator.Tests.Support;

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
    public void Templates_of_the_user_make_the_status_and_the_text_of_a_mock()
    {
        var api = Built.Of(Generated.From(
            Compiler.Compile("""
                [assembly: RestApi("Api")]
                public interface IStatic
                {
                    [HttpGet("/a"), Mock(MediaType = "text/plain"), Returns(200), RequestTemplate("request.vtl"), ResponseTemplate("response.vtl")] void Get();
                    [HttpGet("/b"), Mock("1"), RequestTemplate("request.vtl")] int GetConstant();
                }
                """),
            files:
            [
                new ProjectFile("/project/request.vtl", "#set($context.requestOverride.path.shown = $input.params('text')){\"statusCode\":200}"),
                new ProjectFile("/project/response.vtl", "[$context.requestOverride.path.shown]"),
            ]));

        api["vtl/Get/request.vtl"].ShouldEndWith("{\"statusCode\":200}");
        api["vtl/Get/response-200.vtl"].ShouldBe("[$context.requestOverride.path.shown]");
        Built.Text(api.Integration("/a", "get").GetProperty("responses").GetProperty("default").GetProperty("responseParameters"))
            .ShouldBe("""{"method.response.header.Content-Type":"'text/plain'"}""");
        api["vtl/GetConstant/request.vtl"].ShouldBe(api["vtl/Get/request.vtl"]);
        Engine.Render(api["vtl/GetConstant/response-200.vtl"], [new Request()]).Single().Text.ShouldBe("1");
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
