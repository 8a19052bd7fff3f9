using System.Text;
using System.Text.Json.Nodes;
using Sluice.LambdaHost.Contexts;
using Sluice.LambdaHost.Handlers;
using Sluice.LambdaHost.Invocations;

namespace Sluice.LocalGateway.Tests.Functions.Programs;

/// <summary>The methods of class libraries that Lambda's .NET runtime calls, and those that it refuses.</summary>
public sealed class HandlerTests
{
    private const string Type = "LocalGateway.Tests.Library::Library.Handlers::";

    // bin/CONFIGURATION/FRAMEWORK, as of this test's own output.
    private static readonly string Folder = Path.Combine(
        Places.Root, "tests", "LocalGateway.Tests.Library", "bin", new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name, "net10.0");

    [Theory]
    [InlineData("Static", "{\"id\":\"a\",\"count\":1}", "{\"id\":\"a\",\"count\":2}")]
    [InlineData("Instance", "{\"id\":\"a\"}", "{\"id\":\"a\",\"count\":1}")]
    [InlineData("Async", "{\"id\":\"a\"}", "{\"id\":\"r\",\"count\":0}")]
    [InlineData("Streams", "not JSON", "[not JSON]")]
    [InlineData("Void", "{}", "")]
    [InlineData("NoValue", "{}", "")]
    [InlineData("System.String Overloaded(System.String)", "\"a\"", "\"a\"")]
    public async Task A_method_is_called_as_its_parameters_and_its_result_say(string method, string payload, string answer)
        => (await InvokeAsync(Type + method, payload)).ShouldBe(answer);

    [Fact]
    public async Task An_object_is_made_once_and_serves_all_invocations()
    {
        var handler = HandlerLoader.Load(Type + "Instance", Folder);
        await InvokeAsync(handler, "{}");
        (await InvokeAsync(handler, "{}")).ShouldBe("{\"count\":2}");
    }

    [Fact]
    public async Task A_stream_without_an_end_is_read_up_to_the_limit()
        => (await InvokeAsync(Type + "Endless", "")).Length.ShouldBeInRange(6_291_557, 7_000_000);

    [Theory]
    [InlineData("Throws", "InvalidOperationException", "no a")]
    [InlineData("ThrowsLater", "TimeoutException", "late a")]
    public async Task An_exception_is_an_error_with_its_type_message_trace_and_cause(string method, string type, string message)
    {
        var problem = await Should.ThrowAsync<Exception>(() => InvokeAsync(Type + method, "{\"id\":\"a\"}"));
        var error = JsonNode.Parse(ErrorJson.Of(problem))!;
        ((string?)error["errorType"], (string?)error["errorMessage"]).ShouldBe((type, message));
        error["stackTrace"]![0]!.ToString().ShouldStartWith($"at Library.Handlers.{method}");
        ((string?)error["cause"]?["errorMessage"]).ShouldBe(problem.InnerException?.Message);
    }

    [Theory]
    [InlineData("X::Y", "Invalid lambda function handler: 'X::Y'. The valid format is 'ASSEMBLY::TYPE::METHOD'.")]
    [InlineData("No.Such::Type::Method", "Could not find the specified handler assembly with the file name 'No.Such'.")]
    [InlineData("LocalGateway.Tests.Library::No::Method", "Unable to load type 'No' from assembly 'LocalGateway.Tests.Library'.")]
    [InlineData(Type + "Nowhere", "Found no methods matching method name 'Nowhere'.")]
    [InlineData(Type + "AsyncVoid", "cannot be used as a Lambda Handler because it is an 'async void' method")]
    [InlineData(Type + "Generic", "it is a generic method")]
    [InlineData(Type + "Three", "the method has more than 2 parameters")]
    [InlineData(Type + "Overloaded", "appears to have a number of overloads")]
    public void What_Lambda_does_not_call_is_refused_as_on_Lambda(string handler, string problem)
    {
        var thrown = Should.Throw<HandlerException>(() => HandlerLoader.Load(handler, Folder));
        thrown.Message.ShouldContain(problem);
        ((string?)JsonNode.Parse(ErrorJson.Of(thrown))!["errorType"]).ShouldBe("LambdaValidationException");
    }

    [Theory]
    [InlineData("LogWarning", new[] { "message", "args" }, "warn: a 1 {c}", "a {b} {c}", 1)]
    [InlineData("LogLine", new[] { "message" }, "a {b}", "a {b}", null)]
    [InlineData("LogTrace", new[] { "message" }, null, "a", null)]
    [InlineData("Log", new[] { "message" }, "a", "a", null)]
    public void A_message_is_printed_with_its_level_and_its_values(string method, string[] parameters, string? line, string message, int? value)
        => LogLine.Of(method, parameters, value is null ? [message] : [message, new object?[] { value }]).ShouldBe(line);

    private static Task<string> InvokeAsync(string handler, string payload) => InvokeAsync(HandlerLoader.Load(handler, Folder), payload);

    private static async Task<string> InvokeAsync(Handler handler, string payload)
    {
        var context = new LambdaContext { RequestId = "r", FunctionArn = "arn", Deadline = DateTimeOffset.MaxValue };
        using var answer = await handler.InvokeAsync(Encoding.UTF8.GetBytes(payload), context);
        return Encoding.UTF8.GetString(answer.ToArray());
    }
}
