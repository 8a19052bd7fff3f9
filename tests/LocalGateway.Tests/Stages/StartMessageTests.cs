using System.Net;
using System.Net.Sockets;
using System.Text;
using Sluice.LocalGateway.Hosting;
using Sluice.LocalGateway.Json;
using Sluice.LocalGateway.Stages;
using Sluice.LocalGateway.Tests.Support;
using Sluice.Tool.Output;

namespace Sluice.LocalGateway.Tests.Stages;

/// <summary>What a person reads when the gateway starts, or cannot.</summary>
public sealed class StartMessageTests
{
    [Theory]
    [InlineData("0.0.0.0")]
    [InlineData("::")]
    [InlineData("192.0.2.1")]
    public async Task An_address_that_others_can_reach_is_warned_of(string address)
        => (await WarningsAsync(IPAddress.Parse(address))).ShouldBe(
        [
            $"The gateway listens on {address}: every computer that can reach this one over the network can call the API and run its functions, which have the rights of your user. Leave --listen out to serve this computer only.",
        ]);

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("127.0.0.2")]
    [InlineData("::1")]
    public async Task Loopback_is_not_warned_of(string address) => (await WarningsAsync(IPAddress.Parse(address))).ShouldBeEmpty();

    [Fact]
    public void A_taken_port_is_said_with_what_to_do()
    {
        new PortTakenException(6000, 6000).Message.ShouldBe("Port 6000 is taken by another program. Give another one with --port, or leave --port out to take the next free one.");
        new PortTakenException(5080, 5099).Message.ShouldBe("The ports 5080 to 5099 are all taken. Give a free one with --port.");
    }

    [Fact]
    public async Task Another_port_than_the_usual_one_is_said_and_is_in_the_examples()
    {
        using var other = new TcpListener(IPAddress.Loopback, GatewayOptions.DefaultPort);
        try
        {
            other.Start();
        }
        catch (SocketException)
        {
            // Another program on this machine uses the port, which is just as good.
        }

        await using var lines = new LineWriter(TextWriter.Null);
        var folder = DeployFolder.Read(Parse(TestApi.Document(TestApi.MockPath("/a")), "openapi.json"), Parse("""{"Resources":{}}""", "template.json"));
        await using var host = await GatewayHost.StartAsync(
            new() { DeployFolder = ".", CodeFolder = "." }, folder, new ConsoleLog(lines, colors: false), new FunctionJournal());

        var port = new Uri(host.InvokeUrl).Port;
        port.ShouldBeInRange(GatewayOptions.DefaultPort + 1, GatewayOptions.DefaultPort + 19);
        host.PortNote.ShouldBe($"5080 is taken; serving on {port}. To choose a port, start with --port.");
        CurlExample.For(folder.Api.Methods.Single(), host.InvokeUrl).ShouldContain($"http://127.0.0.1:{port}/prod/a");
    }

    [Fact]
    public async Task A_new_build_with_another_stage_has_another_address_which_is_printed()
    {
        using var output = new StringWriter();
        await using (var lines = new LineWriter(output))
        {
            var log = new ConsoleLog(lines, colors: false) { InvokeUrl = "http://127.0.0.1:5080/v1" };
            foreach (var name in new[] { "v1", "v2", "v2" })
            {
                var folder = DeployFolder.Read(
                    Parse(TestApi.Document(TestApi.MockPath("/a")), "openapi.json"),
                    Parse("{\"Resources\":{\"S\":{\"Type\":\"AWS::ApiGateway::Stage\",\"Properties\":{\"StageName\":\"" + name + "\"}}}}", "template.json"));
                await using var stage = new DeployedStage(new() { DeployFolder = ".", CodeFolder = "." }, folder, new FunctionJournal());
                log.Reloaded(stage);
            }
        }

        output.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(static line => line.TrimEnd()).ShouldBe(
        [
            "The new build is served from now on. It has 1 operations.",
            "The new build is served from now on. It has 1 operations.",
            "The stage has another name. Invoke URL: http://127.0.0.1:5080/v2",
            "The new build is served from now on. It has 1 operations.",
        ]);
    }

    [Fact]
    public async Task A_variable_of_the_template_that_only_AWS_knows_is_named_until_the_shell_sets_it()
    {
        const string Name = "SLUICE_TEST_UNKNOWN_TABLE";
        const string Template = """{"Resources":{"F":{"Type":"AWS::Serverless::Function","Properties":{"Handler":"H","Environment":{"Variables":{"SLUICE_TEST_UNKNOWN_TABLE":"{{resolve:ssm:/table}}"}}}}}}""";

        (await WarningsAsync(IPAddress.Loopback, Template)).Single().ShouldBe(
            $"Only AWS knows the value of the environment variable {Name} (F, {{{{resolve:ssm:/table}}}}), so it is not set here. To give it a value, start with --environment {Name}=VALUE, write it into sluice.local.json, or set it in the shell.");

        Environment.SetEnvironmentVariable(Name, "local");
        try
        {
            (await WarningsAsync(IPAddress.Loopback, Template)).ShouldBeEmpty();
        }
        finally
        {
            Environment.SetEnvironmentVariable(Name, null);
        }
    }

    [Fact]
    public async Task A_stage_variable_without_a_value_is_named_once_with_its_place_and_the_option()
    {
        const string Text = """
            {
              "openapi": "3.0.1",
              "components": {"securitySchemes": {"caller": {"type": "apiKey", "name": "Authorization", "in": "header", "x-amazon-apigateway-authorizer": {
                "type": "token", "authorizerUri": "arn:aws:apigateway:eu-west-1:lambda:path/2015-03-31/functions/arn:aws:lambda:eu-west-1:0:function:${stageVariables.guard}/invocations"}}}},
              "paths": {
                "/a": {"get": {"x-amazon-apigateway-integration": {
                  "type": "http_proxy", "httpMethod": "GET",
                  "uri": "http://${stageVariables.host}/${stageVariables.known}"}}},
                "/b": {"get": {"security": [{"caller": []}], "x-amazon-apigateway-integration": {
                  "type": "aws_proxy", "httpMethod": "POST", "credentials": "arn:aws:iam::0:role/${stageVariables.role}",
                  "uri": "arn:aws:apigateway:eu-west-1:lambda:path/2015-03-31/functions/arn:aws:lambda:eu-west-1:0:function:${stageVariables.host}/invocations"}}}
              }
            }
            """;
        var folder = DeployFolder.ReadDocument(JsonFile.ParseWritten(Encoding.UTF8.GetBytes(Text), "api.json"));
        var options = new GatewayOptions { DeployFolder = "", CodeFolder = ".", StageVariables = new Dictionary<string, string> { ["known"] = "k" } };
        await using var stage = new DeployedStage(options, folder, new FunctionJournal());

        stage.Warnings.ShouldBe(
        [
            "api.json(8,7): $.paths['/a'].get['x-amazon-apigateway-integration'].uri: the stage variable 'host', which 2 texts of the API use, has no value, so an empty text replaces it, as on AWS, and requests may be answered 500. Give it one for this machine: --stage-variable host=VALUE.",
            "api.json(10,50): $.paths['/b'].get['x-amazon-apigateway-integration'].credentials: the stage variable 'role' has no value, so an empty text replaces it, as on AWS, and requests may be answered 500. Give it one for this machine: --stage-variable role=VALUE.",
            "api.json(4,22): $.components.securitySchemes.caller['x-amazon-apigateway-authorizer'].authorizerUri: the stage variable 'guard' has no value, so an empty text replaces it, as on AWS, and requests may be answered 500. Give it one for this machine: --stage-variable guard=VALUE.",
        ]);
        stage.FirstCall.ShouldBeNull();
    }

    private static async Task<IReadOnlyList<string>> WarningsAsync(IPAddress address, string template = """{"Resources":{}}""")
    {
        var folder = DeployFolder.Read(Parse(TestApi.Document(TestApi.MockPath("/a")), "openapi.json"), Parse(template, "template.json"));
        await using var stage = new DeployedStage(new() { DeployFolder = "", CodeFolder = ".", Address = address }, folder, new FunctionJournal());
        return stage.Warnings;
    }

    private static JsonPlace Parse(string text, string file) => JsonFile.Parse(Encoding.UTF8.GetBytes(text), file);
}
