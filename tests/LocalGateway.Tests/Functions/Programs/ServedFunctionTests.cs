using System.Text.Json.Nodes;
using Sluice.LocalGateway.Functions.Programs;
using Sluice.LocalGateway.Tests.Support;

namespace Sluice.LocalGateway.Tests.Functions.Programs;

/// <summary>Functions that Sluice did not build, each in a process of its own.</summary>
public sealed class ServedFunctionTests(ServedFunctions served) : IClassFixture<ServedFunctions>
{
    [Fact]
    public async Task A_class_library_for_net8_0_runs_on_it_or_on_the_next_one_that_is_installed()
    {
        var (answer, isError) = await served.InvokeAsync("Net8", "{}");
        isError.ShouldBeFalse(answer);
        Version.Parse(answer.Trim('"')).Major.ShouldBeInRange(8, Environment.Version.Major);
    }

    [Fact]
    public async Task A_class_library_for_net10_0_is_found_in_the_output_of_its_project_and_gets_its_context()
    {
        var (answer, isError) = await served.InvokeAsync("Net10", "{}");
        isError.ShouldBeFalse(answer);
        answer.ShouldBe("\"Net10 256 13 arn:aws:lambda:us-east-1:000000000000:function:Net10 CamelCaseLambdaJsonSerializer\"");
        served.Journal.Lines.Where(line => line.RequestId == "request-Net10").Select(line => line.Line).ShouldBe(["info: remaining True", "a line"]);
    }

    [Fact]
    public async Task A_constructor_that_throws_is_the_error_of_the_start()
    {
        var (answer, isError) = await served.InvokeAsync("Broken", "{}");
        isError.ShouldBeTrue();
        ErrorOf(answer).ShouldBe(("InvalidOperationException", "no database"));
    }

    [Fact]
    public async Task A_handler_of_Node_is_in_a_folder_and_in_an_object()
    {
        RequireNode();
        var (answer, isError) = await served.InvokeAsync("Node", "{\"a\":[1,\"ü\"]}");
        isError.ShouldBeFalse(answer);
        var json = JsonNode.Parse(answer)!.AsObject();
        json["event"]!.ToJsonString(new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }).ShouldBe("{\"a\":[1,\"ü\"]}");
        ((string?)json["table"], (string?)json["name"], (string?)json["memory"], (bool)json["isInTime"]!, (string?)json["id"], (string?)json["arn"])
            .ShouldBe(("a b", "Node", "256", true, "request-Node", "arn:aws:lambda:us-east-1:000000000000:function:Node"));
    }

    [Fact]
    public async Task What_a_handler_of_Node_throws_is_an_error_with_its_trace()
    {
        RequireNode();
        var (answer, isError) = await served.InvokeAsync("Node", "{\"fail\":\"too \\\"far\\\"\"}");
        isError.ShouldBeTrue();
        ErrorOf(answer).ShouldBe(("RangeError", "too \"far\""));
        JsonNode.Parse(answer)!["trace"]![1]!.ToString().ShouldContain("app.js:4");
        (await served.InvokeAsync("Node", "{\"later\":true}")).ShouldSatisfyAllConditions(
            reply => reply.IsError.ShouldBeTrue(), reply => ErrorOf(reply.Answer).ShouldBe(("Error", "after all")));

        // The process ended with the exception outside of the handler, so another one answers.
        (await served.InvokeAsync("Node", "{}")).IsError.ShouldBeFalse();
    }

    [Fact]
    public async Task A_handler_of_Node_that_never_answers_and_has_nothing_left_to_do_answers_null()
    {
        RequireNode();
        (await served.InvokeAsync("Node", "{\"never\":true}")).ShouldBe(("null", false));
    }

    [Theory]
    [InlineData("{}", "part {\"name\":\"Stream\"}")]
    [InlineData("{\"head\":true}", "{\"statusCode\":201}\0\0\0\0\0\0\0\0part {\"name\":\"Stream\"}")]
    public async Task A_handler_of_Node_can_stream_its_response(string payload, string response)
    {
        RequireNode();
        (await served.InvokeAsync("Stream", payload)).ShouldBe((response, false));
        (await served.StreamAsync("Stream", payload)).ShouldBe((response, null));
    }

    [Fact]
    public async Task A_handler_of_Node_that_streams_can_fail_before_its_response_and_in_the_middle_of_it()
    {
        RequireNode();
        (await served.InvokeAsync("Stream", "{\"early\":true}")).ShouldSatisfyAllConditions(
            reply => reply.IsError.ShouldBeTrue(), reply => ErrorOf(reply.Answer).ShouldBe(("RangeError", "early")));
        var (sent, problem) = await served.StreamAsync("Stream", "{\"late\":true}");
        sent.ShouldBe("part {\"name\":\"Stream\"}");
        problem.ShouldBe("The function reported an error while it streamed the response: late");
    }

    [Fact]
    public async Task A_handler_of_Node_can_be_in_a_module_and_in_the_template()
    {
        RequireNode();
        (await served.InvokeAsync("Module", "{}")).ShouldBe(("\"module\"", false));
        (await served.InvokeAsync("Module", "{\"nothing\":1}")).ShouldBe(("null", false));
        (await served.InvokeAsync("Inline", "7")).ShouldBe(("[7]", false));
        ErrorOf((await served.InvokeAsync("NoExport", "{}")).Answer).ShouldBe(("Runtime.HandlerNotFound", "module.other is undefined or not exported"));
    }

    [Fact]
    public async Task A_handler_of_Python_gets_its_context()
    {
        RequirePython();
        var (answer, isError) = await served.InvokeAsync("Python", "{}");
        isError.ShouldBeFalse(answer);
        answer.ShouldBe("{\"text\": \"ü\", \"name\": \"Python\", \"memory\": \"256\", \"id\": \"request-Python\", \"isInTime\": true}");
    }

    [Fact]
    public async Task What_a_handler_of_Python_raises_is_an_error_with_its_trace()
    {
        RequirePython();
        var (answer, isError) = await served.InvokeAsync("Python", "{\"fail\":\"no\"}");
        isError.ShouldBeTrue();
        ErrorOf(answer).ShouldBe(("KeyError", "'no'"));
        JsonNode.Parse(answer)!["stackTrace"]!.AsArray().Single()!.ToString().ShouldContain("app.py\", line 3, in handler");
        ErrorOf((await served.InvokeAsync("Python", "{\"set\":true}")).Answer)
            .ShouldBe(("Runtime.MarshalError", "Unable to marshal response: Object of type set is not JSON serializable"));
        ErrorOf((await served.InvokeAsync("NoModule", "{}")).Answer)
            .ShouldBe(("Runtime.ImportModuleError", "Unable to import module 'broken': No module named 'no_such_module'"));
    }

    [Theory]
    [InlineData("orphan")]
    [InlineData("child")]
    public async Task What_a_function_started_ends_with_it(string kind)
    {
        RequirePython();
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Only Linux shows the variables of a process.");
        await using var own = new ServedFunctions();
        var (answer, isError) = await own.InvokeAsync("Python", $"{{\"child\":\"{kind}\"}}");
        isError.ShouldBe(kind == "orphan");
        var id = int.Parse(isError ? own.Journal.Lines.First().Line : answer, System.Globalization.CultureInfo.InvariantCulture);
        if (!isError)
        {
            Directory.Exists($"/proc/{id}").ShouldBeTrue();
            await own.EndAsync();
        }

        await Eventually.ShouldAsync(() => !Directory.Exists($"/proc/{id}") || File.ReadAllText($"/proc/{id}/stat").Contains(") Z ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_zip_with_a_custom_runtime_is_unpacked()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The bootstrap is a script of a shell.");
        (await served.InvokeAsync("Zip", "{\"do\":\"environment\",\"text\":\"AWS_LAMBDA_FUNCTION_NAME\"}")).ShouldBe(("\"Zip\"", false));
    }

    [Fact]
    public async Task A_fixed_answer_is_that_of_a_function_that_cannot_run_here()
    {
        (await served.InvokeAsync("Image", "{}")).ShouldBe(("{\"fixed\":true}", false));
        var image = served.Folder.Stack.Functions.Single(function => function.Name == "Image");
        image.Problem.ShouldNotBeNull().ShouldContain("--function Image=http://127.0.0.1:9000");
        image.Timeout.ShouldBe(TimeSpan.FromSeconds(30));
    }

    private static void RequireNode() => Assert.SkipWhen(Interpreter.FindNode() is null, "'node' is not on the path.");

    private static void RequirePython() => Assert.SkipWhen(Interpreter.FindPython("python3") is null, "'python3' is not on the path.");

    private static (string? Type, string? Message) ErrorOf(string answer)
        => JsonNode.Parse(answer) is { } error ? ((string?)error["errorType"], (string?)error["errorMessage"]) : default;
}
