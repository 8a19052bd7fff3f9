using System.Text.Json.Nodes;
using System.Xml.Linq;
using Sluice.LocalGateway.Tests.Support;
using Sluice.Tool.Tests.Support;

namespace Sluice.Tool.Tests.Comparing;

/// <summary>The command as a process, against a gateway in this process that stands for a deployed stage.</summary>
public sealed class CompareCommandTests : IAsyncLifetime
{
    private const string Echo = """{"statusCode":200,"id":"$input.params('id')"}""";

    private readonly TemplateFolder _folder = new();
    private TestHost _deployed = null!;

    public async ValueTask InitializeAsync()
    {
        _folder.Write("openapi.json", Document("7", "201"));
        _deployed = await TestHost.StartAsync(Document("8", "200"));
    }

    public async ValueTask DisposeAsync()
    {
        await _deployed.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public async Task Differences_are_reported_as_text_and_fail_the_command()
    {
        var result = await CompareAsync();

        result.ExitCode.ShouldBe(1);
        result.Output.ReplaceLineEndings("\n").ShouldBe($"""
            1: {_deployed.Url.ToString().TrimEnd('/')}
            2: local gateway

            same       GET /same (200)
            different  GET /number
              $.number
                1: 8
                2: 7
            different  POST /status
              status
                1: 200
                2: 201

            3 requests: 1 same, 2 different

            """.ReplaceLineEndings("\n"));
    }

    [Fact]
    public async Task Requests_of_a_file_are_sent_and_what_is_left_out_is_no_difference()
    {
        var requests = _folder.Write("requests.json", """{"requests":[{"path":"/number"},{"path":"/same"}]}""");

        var result = await CompareAsync("--requests", requests, "--ignore-value", "$.number");

        result.Output.ShouldEndWith("2 requests: 2 same, 0 different" + Environment.NewLine);
        result.ExitCode.ShouldBe(0);
    }

    [Fact]
    public async Task A_report_for_programs_and_one_for_ci_have_every_request()
    {
        var json = JsonNode.Parse((await CompareAsync("--format", "json")).Output)!;
        json["results"]!.AsArray().Select(one => $"{one!["name"]} {one["status"]} {one["differences"]!.AsArray().Count}")
            .ShouldBe(["GET /same 200 0", "GET /number 200 1", "POST /status 200 1"]);

        var file = _folder.In("report.xml");
        (await CompareAsync("--format", "junit", "--output", file)).ExitCode.ShouldBe(1);
        var suite = XDocument.Load(file).Root!;
        ((int)suite.Attribute("tests")!, (int)suite.Attribute("failures")!).ShouldBe((3, 2));
        suite.Elements("testcase").Select(one => one.Element("failure")?.Attribute("message")!.Value).ShouldBe([null, "$.number", "status"]);
    }

    [Fact]
    public async Task A_report_that_cannot_be_written_is_noticed_before_a_request_is_sent()
    {
        var result = await CompareAsync("--output", _folder.In(""));

        result.ExitCode.ShouldBe(2);
        result.Error.ShouldContain(_folder.In(""));
        _deployed.Log.ToString().ShouldNotContain("/prod/");
    }

    [Fact]
    public async Task Two_stages_are_compared_with_each_other()
    {
        var requests = _folder.Write("requests.json", """[{"path":"/number"}]""");
        var address = _deployed.Url.ToString();

        var result = await SluiceProcess.RunAsync("compare", "--requests", requests, "--against", address, "--against", address);

        result.Output.ShouldContain("1 requests: 1 same, 0 different");
    }

    [Fact]
    public async Task A_stage_that_does_not_answer_is_a_difference()
    {
        var result = await SluiceProcess.RunAsync("compare", "--deploy", _folder.In(""), "--against", "http://127.0.0.1:1/prod");

        result.ExitCode.ShouldBe(1);
        result.Output.ShouldContain("different  GET /same");
        result.Output.ShouldContain("3 requests: 0 same, 3 different");
    }

    [Theory]
    [InlineData("sluice compare: --against: an address has no user and no password. Send credentials as a header, such as --header 'authorization: …'.", "--against", "http://me:secret@a")]
    [InlineData("sluice compare: --against: 'prod' is not the address of a stage. Give one, such as https://abc123.execute-api.eu-west-1.amazonaws.com/prod.", "--against", "prod")]
    [InlineData("--against names one stage, which is compared with the local gateway, or two.", "-a", "http://a", "-a", "http://b", "-a", "http://c")]
    [InlineData("A path of --ignore-value has at most 50 '*'.", "-a", "http://a", "--ignore-value", "***************************************************")]
    [InlineData("--timeout is a number of seconds from 1 to 3600.", "-a", "http://a", "--timeout", "0")]
    public async Task A_mistake_in_an_option_is_explained(string message, params string[] options)
    {
        var result = await SluiceProcess.RunAsync(["compare", "--deploy", _folder.In(""), .. options]);

        result.ExitCode.ShouldBe(2);
        result.Error.ShouldContain(message);
    }

    private Task<SluiceOutput> CompareAsync(params string[] options) =>
        SluiceProcess.RunAsync(["compare", "--deploy", _folder.In(""), "--against", _deployed.Url.ToString(), .. options]);

    private static string Document(string number, string status) => TestApi.Document(string.Join(
        ',',
        TestApi.MockPath("/same", "get", Echo),
        TestApi.MockPath("/number", "get", Echo, $$$"""
            "default":{"statusCode":"200","responseTemplates":{"application/json":"{\"number\":{{{number}}}}"}}
            """),
        TestApi.MockPath("/status", "post", Echo, $$$"""
            "default":{"statusCode":"{{{status}}}"}
            """)));
}
