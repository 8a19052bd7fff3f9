using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Sluice.LocalGateway.Tests.Support;
using Sluice.Tool.Tests.Support;

namespace Sluice.Tool.Tests.Commands;

/// <summary>The program as a person starts it.</summary>
public sealed class CommandTests : IDisposable
{
    // Beside it is the code folder: nothing else may be in there.
    private readonly string _root = Directory.CreateTempSubdirectory("sluice").FullName;
    private readonly string _folder;

    public CommandTests()
    {
        _folder = Directory.CreateDirectory(Path.Combine(_root, "deploy")).FullName;
        File.WriteAllText(Path.Combine(_folder, "openapi.json"), TestApi.Document(TestApi.MockPath("/a")));
    }

    public void Dispose() => Directory.Delete(_root, recursive: true);

    [Fact]
    public async Task Start_prints_the_address_and_stops_when_told()
    {
        using var process = SluiceProcess.Start("start", "--deploy", _folder, "--port", "0");
        var (url, page) = ("", "");
        while (await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken) is { } line && !line.StartsWith("Ctrl+C", StringComparison.Ordinal))
        {
            url = line.StartsWith("Invoke URL: ", StringComparison.Ordinal) ? line["Invoke URL: ".Length..] : url;
            page = line.StartsWith("Page: ", StringComparison.Ordinal) ? line["Page: ".Length..].Trim().Split(' ')[0] : page;
        }

        using var client = new HttpClient();
        using var response = await client.GetAsync(new Uri($"{url}/a"), TestContext.Current.CancellationToken);
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await client.GetStringAsync(new Uri(page), TestContext.Current.CancellationToken)).ShouldContain("<html");
        Assert.SkipWhen(OperatingSystem.IsWindows(), "there is no such signal");
        using var kill = Process.Start("kill", ["-TERM", $"{process.Id}"]);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken).WaitAsync(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken);
        process.HasExited.ShouldBeTrue();
    }

    [Fact]
    public async Task A_taken_port_is_said_and_has_its_own_exit_code()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var port = ((IPEndPoint)other.LocalEndpoint).Port;
        var (exitCode, _, error) = await SluiceProcess.RunAsync("start", "--deploy", _folder, "--port", $"{port}");
        exitCode.ShouldBe(3);
        error.Trim().ShouldBe($"Port {port} is taken by another program. Give another one with --port, or leave --port out to take the next free one.");
    }

    [Theory]
    [InlineData("start", "--deploy", "/nowhere/at/all")]
    [InlineData("test-invoke", "GET", "/a", "--deploy", "/nowhere/at/all")]
    public async Task A_folder_without_files_is_said_and_has_its_own_exit_code(params string[] arguments)
    {
        var (exitCode, _, error) = await SluiceProcess.RunAsync(arguments);
        exitCode.ShouldBe(2);
        error.ShouldContain("dotnet build");
    }

    [Fact]
    public async Task Check_fails_where_there_is_nothing_to_check()
    {
        var empty = Directory.CreateDirectory(Path.Combine(_folder, "empty")).FullName;
        foreach (var (folder, words) in new[] { ("/nowhere/at/all", "There is no folder '/nowhere/at/all'"), (empty, "There is no openapi.json in") })
        {
            var (exitCode, output, error) = await SluiceProcess.RunAsync("check", "--deploy", folder);

            exitCode.ShouldBe(2);
            output.ShouldBeEmpty();
            error.ShouldContain(words);
        }
    }

    [Fact]
    public async Task Check_says_each_finding_in_one_line_whatever_names_are_in_it()
    {
        File.WriteAllText(Path.Combine(_folder, "openapi.json"), """{"openapi":"3.0.1","paths":{"/a\nb\u001b[31m":{}}}""");

        var (exitCode, output, _) = await SluiceProcess.RunAsync("check", "--deploy", _folder);

        exitCode.ShouldBe(1);
        output.TrimEnd().ShouldBe($"{Path.Combine(_folder, "openapi.json")}: error SLUICE301: $.paths['/a b']: 'a b' is not a path segment: letters, digits and _ - . , : or a variable alone.");
    }

    [Fact]
    public async Task Check_reads_all_APIs_of_a_template_and_the_template_itself()
    {
        var file = Path.Combine(_folder, "template.yaml");
        File.WriteAllText(file, """
            Resources:
              One: {Type: AWS::ApiGateway::RestApi, Properties: {Name: !Ref Lost, Body: {openapi: 3.0.1, paths: {/a b: {}}}}}
              Two: {Type: AWS::ApiGateway::RestApi, Properties: {Body: {openapi: 3.0.1, paths: {/c d: {}}}}}
            """);

        var (exitCode, output, _) = await SluiceProcess.RunAsync("check", file);

        exitCode.ShouldBe(1);
        output.TrimEnd().Split('\n').Select(static line => line[(line.IndexOf("error", StringComparison.Ordinal) + 6)..].Split(": ")[0]).ShouldBe(
            ["SLUICE301", "SLUICE301", "SLUICE302"]);
        output.ShouldContain($"{file}(2,60): error SLUICE302: $.Resources.One.Properties.Name.Ref: nothing in the template is called 'Lost'.");
    }

    [Theory]
    [InlineData("render", "/nowhere/at/all.vtl")]
    [InlineData("lint", "/nowhere/at/all.vtl")]
    [InlineData("invoke", "Get", "--deploy", "/nowhere/at/all")]
    [InlineData("start", "--deploy", "/nowhere/at/all", "--identity", "/nowhere/ids.json")]
    public async Task A_command_that_is_given_a_path_that_does_not_exist_says_so_in_a_line(params string[] arguments)
    {
        var (exitCode, output, error) = await SluiceProcess.RunAsync(arguments);

        exitCode.ShouldBe(2);
        output.ShouldBeEmpty();
        error.ShouldContain("/nowhere/");
        error.Trim().Split('\n').Length.ShouldBe(1, error);
    }

    [Fact]
    public async Task Start_with_a_code_folder_that_does_not_exist_says_so()
    {
        var (exitCode, _, error) = await SluiceProcess.RunAsync("start", "--deploy", _folder, "--code", "/nowhere/at/all", "--port", "0");

        exitCode.ShouldBe(2);
        error.ShouldContain("there is no folder '/nowhere/at/all'");
    }

    [Fact]
    public async Task Invoke_sends_the_headers_that_it_is_given()
    {
        var (exitCode, _, error) = await SluiceProcess.RunAsync("invoke", "GET /a", "--deploy", _folder, "--trace", "-H", "Authorization: Bearer a:b", "--header", "x-n: 1");
        exitCode.ShouldBe(0, error);
        error.ShouldContain("Method request headers: {Authorization=Bearer a:b, x-n=1}");
    }

    [Fact]
    public async Task Test_invoke_prints_the_consoles_log()
    {
        var (exitCode, output, _) = await SluiceProcess.RunAsync("test-invoke", "GET", "/a?x=1", "--deploy", _folder, "-H", "h: v");
        exitCode.ShouldBe(0);
        output.ShouldContain(" : Method request query string: {x=1}");
        output.ShouldContain(" : Method request headers: {h=v}");
        output.ShouldContain(" : Method completed with status: 200");
    }

    [Theory]
    [InlineData("/orders/{id}")]
    [InlineData("/orders/{id}?x=1")]
    [InlineData("/orders/7")]
    [InlineData("orders/7?x=1")]
    public async Task Test_invoke_authorizes_nobody_whatever_the_path_is(string path)
    {
        await File.WriteAllTextAsync(
            Path.Combine(_folder, "openapi.json"),
            TestApi.Document(
                TestApi.MockPath("/orders/{id}").Replace("\"get\":{", "\"get\":{\"security\":[{\"pool\":[]}],", StringComparison.Ordinal),
                "\"components\":{\"securitySchemes\":{\"pool\":{\"type\":\"apiKey\",\"name\":\"Authorization\",\"in\":\"header\",\"x-amazon-apigateway-authtype\":\"cognito_user_pools\",\"x-amazon-apigateway-authorizer\":{\"type\":\"cognito_user_pools\",\"providerARNs\":[\"arn:aws:cognito-idp:us-east-1:0:userpool/a\"]}}}}"),
            TestContext.Current.CancellationToken);

        var (exitCode, output, error) = await SluiceProcess.RunAsync("test-invoke", "GET", path, "--deploy", _folder);

        exitCode.ShouldBe(0, error);
        output.ShouldContain(" : Method completed with status: 200");
        output.ShouldNotContain("authorizer");
    }

    [Theory]
    [InlineData("/prod/a?x=1", "sluice test-invoke: path: the path begins below the stage 'prod', so write /a?x=1 in place of /prod/a?x=1.")]
    [InlineData("/b?x=1", "sluice test-invoke: path: no operation has the method GET and the path /b. The API has GET /a.")]
    public async Task A_path_that_no_operation_has_is_explained(string path, string message)
    {
        var (_, output, error) = await SluiceProcess.RunAsync("test-invoke", "GET", path, "--deploy", _folder);

        output.ShouldContain("Method completed with status: 403");
        error.Trim().ShouldBe(message);
    }

    [Fact]
    public async Task A_stage_variable_of_the_command_line_takes_the_place_of_the_templates()
    {
        var responses = """ "default":{"statusCode":"200","responseTemplates":{"application/json":"variables $stageVariables.host"}} """;
        await File.WriteAllTextAsync(Path.Combine(_folder, "openapi.json"), TestApi.Document(TestApi.MockPath("/a", responses: responses)), TestContext.Current.CancellationToken);
        var (exitCode, output, _) = await SluiceProcess.RunAsync("test-invoke", "GET", "/a", "--deploy", _folder, "--stage-variable", "host=a=b");
        exitCode.ShouldBe(0);
        output.ShouldContain("variables a=b");

        await File.WriteAllTextAsync(
            Path.Combine(_folder, "template.json"),
            """{"Resources":{"Stage":{"Type":"AWS::ApiGateway::Stage","Properties":{"StageName":"prod","Variables":{"host":"{{resolve:ssm:/host}}"}}}}}""",
            TestContext.Current.CancellationToken);
        (_, output, _) = await SluiceProcess.RunAsync("test-invoke", "GET", "/a", "--deploy", _folder, "--stage-variable", "host=given");
        output.ShouldContain("variables given");
        (exitCode, _, var error) = await SluiceProcess.RunAsync("test-invoke", "GET", "/a", "--deploy", _folder);
        exitCode.ShouldBe(2);
        error.Trim().ShouldBe("template.json: $.Resources.Stage.Properties.Variables.host: only AWS knows the value of the stage variable 'host'. Give it one for this machine: --stage-variable host=VALUE.");

        (exitCode, _, error) = await SluiceProcess.RunAsync("test-invoke", "GET", "/a", "--deploy", _folder, "--stage-variable", "host");
        exitCode.ShouldBe(2);
        error.ShouldContain("'host' is not of the form name=value");
    }
}
