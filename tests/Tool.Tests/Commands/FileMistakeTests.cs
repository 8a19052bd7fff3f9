using Sluice.LocalGateway.Tests.Support;
using Sluice.Tool.Tests.Support;

namespace Sluice.Tool.Tests.Commands;

/// <summary>Command lines and files with one mistake each: one line that names it, and the exit code.</summary>
public sealed class FileMistakeTests : IDisposable
{
    private const string Mock = "\"type\":\"mock\",\"responses\":{\"default\":{\"statusCode\":200}}";

    private readonly TemplateFolder _folder = new();

    public FileMistakeTests()
    {
        _folder.Write("api.json", TestApi.Document(TestApi.Path("/a", "get", Mock, "\"operationId\":\"A\"")));
        _folder.Write("same.json", TestApi.Document($"{TestApi.Path("/a", "get", Mock, "\"operationId\":\"A\"")},{TestApi.Path("/b", "get", Mock, "\"operationId\":\"A\"")}"));
        _folder.Write("none.json", "{\"openapi\":\"3.0.1\",\"paths\":{}}");
        _folder.Write("twice.json", "{\n  \"openapi\": \"3.0.1\",\n  \"paths\": {},\n  \"paths\": {}\n}");
        _folder.Write("broken.json", "{\n  \"openapi\": 3.0.1\n}");
        _folder.Write("refused.json", "{\n  \"openapi\": \"3.0.1\",\n  \"paths\": {\"/a\": {\"get\": {}}}\n}");
        _folder.Write("half.json", "{\n  \"openapi\": \"\\ud800\"\n}");
        _folder.Write("empty.json", "");
        _folder.Write("map.yaml", "Mappings: {M: {a: {b: c}}}\nResources:\n  Api:\n    Type: AWS::ApiGateway::RestApi\n    Properties:\n      Description: !FindInMap [M, x, b]\n      Body: {openapi: 3.0.1, paths: {}}\n");
        File.WriteAllBytes(_folder.In("latin.vtl"), [(byte)'a', 0xE9]);
    }

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(2, "sluice: --deploy: the file 'FOLDER/api.json' is named, too", "start", "FOLDER/api.json", "--deploy", "FOLDER")]
    [InlineData(2, "sluice: --deploy: the file 'FOLDER/api.json' is named, too", "check", "FOLDER/api.json", "--deploy", "FOLDER")]
    [InlineData(2, "FOLDER/api.json(1,1): $: this is a document and has one API, so --api has no effect. Leave it out.", "check", "FOLDER/api.json", "--api", "X")]
    [InlineData(2, "sluice: --api: a deploy folder has one API", "invoke", "A", "--deploy", "FOLDER", "--api", "X")]
    [InlineData(2, "sluice: --function: the API calls no function, so 'F' would answer nothing.", "invoke", "FOLDER/api.json", "A", "--function", "F=true")]
    [InlineData(2, "sluice: --function: a quote in 'node \"a b' has no end.", "invoke", "FOLDER/api.json", "A", "--function", "F=node \"a b")]
    [InlineData(2, "sluice: --function: a quote in ''node a' has no end.", "invoke", "FOLDER/api.json", "A", "--function", "F='node a")]
    [InlineData(2, "sluice: --stage-variable: nothing uses the stage variable 'x'", "invoke", "FOLDER/api.json", "A", "--stage-variable", "x=1")]
    [InlineData(2, "sluice: --environment: there is no function 'F', because the template declares none.", "invoke", "FOLDER/api.json", "A", "--environment", "F.X=1")]
    [InlineData(2, "sluice: --endpoint: the API calls no service of AWS other than Lambda, so 'sqs' has no effect.", "invoke", "FOLDER/api.json", "A", "--endpoint", "sqs=http://127.0.0.1:9")]
    [InlineData(2, "nothing in the document is called 'x', so its value would have no effect.", "check", "FOLDER/api.json", "--parameter", "x=1")]
    [InlineData(2, "sluice: --parameter: the check of a deploy folder evaluates no values", "check", "--deploy", "FOLDER", "--parameter", "x=1")]
    [InlineData(2, "sluice test-invoke: request: 'FOO' is not an HTTP method of API Gateway", "test-invoke", "FOLDER/api.json", "FOO", "/a")]
    [InlineData(2, "sluice test-invoke: request: 'FOLDER/api.json' is a file, and the HTTP method or the path is missing after it.", "test-invoke", "FOLDER/api.json", "/a")]
    [InlineData(2, "sluice test-invoke: request: 'http://x/a' is an address. Write the path below the stage", "test-invoke", "FOLDER/api.json", "GET", "http://x/a")]
    [InlineData(2, "sluice invoke: operation: 'FOLDER/api.json' is a file, and the id of the operation is missing after it.", "invoke", "FOLDER/api.json")]
    [InlineData(2, "sluice invoke: A: several operations have this id: GET /a, GET /b.", "invoke", "FOLDER/same.json", "A")]
    [InlineData(2, "sluice invoke: A: the API has no operations.", "invoke", "FOLDER/none.json", "A")]
    [InlineData(2, "sluice compare: requests: there is nothing to send, because the API has no operation.", "compare", "FOLDER/none.json", "-a", "http://127.0.0.1:1/prod")]
    [InlineData(2, "'x[' of --ignore-value is not a path.", "compare", "FOLDER/api.json", "-a", "http://127.0.0.1:1/prod", "--ignore-value", "x[")]
    [InlineData(2, "'a b' of --ignore-header is not the name of a header.", "compare", "FOLDER/api.json", "-a", "http://127.0.0.1:1/prod", "--ignore-header", "a b")]
    [InlineData(2, "FOLDER/twice.json(4,3): $.paths: this name occurs twice in its object", "start", "FOLDER/twice.json")]
    [InlineData(2, "FOLDER/broken.json(2,17): $: is not JSON here, so AWS refuses the file. Correct this place.", "check", "FOLDER/broken.json")]
    [InlineData(2, "FOLDER/half.json(2,14): $.openapi: this text has half of a surrogate pair", "lint", "FOLDER/half.json")]
    [InlineData(2, "FOLDER/refused.json(3,20): $.paths['/a'].get: there is no 'x-amazon-apigateway-integration'", "invoke", "FOLDER/refused.json", "A")]
    [InlineData(2, "FOLDER/refused.json(3,20): $.paths['/a'].get: there is no 'x-amazon-apigateway-integration'", "start", "FOLDER/refused.json")]
    [InlineData(2, "sluice lint: --api: the files are mapping templates, so this option has no effect.", "lint", "FOLDER/latin.vtl", "--api", "X")]
    [InlineData(2, "'FOLDER' is a folder. Name a file.", "lint", "FOLDER")]
    [InlineData(2, "'FOLDER' is a folder. Name a file.", "render", "FOLDER")]
    [InlineData(2, "'FOLDER/latin.vtl' is not in UTF-8. Save it as UTF-8.", "render", "FOLDER/latin.vtl")]
    [InlineData(2, "'FOLDER/latin.vtl' is not in UTF-8. Save it as UTF-8.", "lint", "FOLDER/latin.vtl")]
    [InlineData(2, "empty.json: $: FOLDER/empty.json is empty, or is not a file: pipes and devices are not read. Write an object with the values of this machine", "invoke", "FOLDER/api.json", "A", "--local", "FOLDER/empty.json")]
    public async Task A_mistake_is_one_line(int exitCode, string message, params string[] arguments)
    {
        var folder = _folder.In("").TrimEnd(Path.DirectorySeparatorChar);
        var result = await SluiceProcess.RunAsync([.. arguments.Select(word => word.Replace("FOLDER", folder, StringComparison.Ordinal))]);

        result.Error.ShouldContain(message.Replace("FOLDER", folder, StringComparison.Ordinal));
        result.ExitCode.ShouldBe(exitCode);
        result.Error.Trim().Split('\n').Length.ShouldBeInRange(1, 2, result.Error);
    }

    [Fact]
    public async Task Check_refuses_a_function_that_has_no_value()
    {
        var result = await SluiceProcess.RunAsync("check", _folder.In("map.yaml"));

        result.Output.ShouldBe($"{_folder.In("map.yaml")}(6,7): error SLUICE302: $.Resources.Api.Properties.Description: 'Mappings' of the template has no 'x' at $.Mappings.M. Add it, or give another key.{Environment.NewLine}");
        result.ExitCode.ShouldBe(1);
    }

    [Theory]
    [InlineData("Timeout: 5000", "Timeout: Lambda gives a function from 1 to 900 seconds. Set Timeout to a number in that range.")]
    [InlineData("MemorySize: 64", "MemorySize: Lambda gives a function at least 128 MB. Set MemorySize to 128 or more.")]
    public async Task Check_refuses_a_setting_of_a_function_that_start_refuses(string setting, string finding)
    {
        var file = _folder.Write("time.yaml", """
            Transform: AWS::Serverless-2016-10-31
            Resources:
              F:
                Type: AWS::Serverless::Function
                Properties:
                  Handler: i.h
                  SETTING
                  Events: {E: {Type: Api, Properties: {Path: /a, Method: get}}}
            """.Replace("SETTING", setting, StringComparison.Ordinal));

        (await SluiceProcess.RunAsync("check", file)).Output.ShouldBe(
            $"{file}(7,7): error SLUICE302: $.Resources.F.Properties.{finding}{Environment.NewLine}");
    }

    [Fact]
    public async Task A_mistake_that_leaves_no_document_is_a_finding_and_a_value_that_is_not_given_is_none()
    {
        var circle = _folder.Write("circle.yaml", """
            Resources:
              Api: {Type: AWS::ApiGateway::RestApi, Properties: {Name: x}}
              One: {Type: AWS::ApiGateway::Resource, Properties: {RestApiId: !Ref Api, ParentId: nowhere, PathPart: one}}
              Get:
                Type: AWS::ApiGateway::Method
                Properties: {RestApiId: !Ref Api, ResourceId: !Ref One, HttpMethod: GET, Integration: {Type: MOCK}}
            """);
        var unknown = _folder.Write("unknown.yaml", """
            Parameters: {Parent: {Type: String}}
            Resources:
              Api: {Type: AWS::ApiGateway::RestApi, Properties: {Name: x}}
              Get:
                Type: AWS::ApiGateway::Method
                Properties: {RestApiId: !Ref Api, ResourceId: !Ref Parent, HttpMethod: GET, Integration: {Type: MOCK}}
            """);

        var finding = await SluiceProcess.RunAsync("check", circle);
        var missing = await SluiceProcess.RunAsync("check", unknown);

        finding.Output.ShouldStartWith($"{circle}(3,76): error SLUICE302: $.Resources.One.Properties.ParentId: 'nowhere' is neither the root of the API nor one of its resources.");
        finding.Error.ShouldBeEmpty();
        finding.ExitCode.ShouldBe(1);
        missing.Output.ShouldBeEmpty();
        missing.Error.ShouldStartWith($"{unknown}(6,39): $.Resources.Get.Properties.ResourceId: a string is expected here");
        missing.ExitCode.ShouldBe(2);
    }

    [Theory]
    [InlineData("start")]
    [InlineData("invoke")]
    [InlineData("test-invoke")]
    [InlineData("compare")]
    public async Task The_help_has_each_default_once_and_names_the_arguments(string command)
    {
        var help = (await SluiceProcess.RunAsync(command, "--help")).Output;

        help.Split('\n').ShouldAllBe(static line => line.Split("[default:").Length <= 2);
        help.ShouldNotContain("DELETE|");
    }
}
