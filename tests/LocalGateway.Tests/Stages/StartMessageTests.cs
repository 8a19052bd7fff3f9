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
    public async Task A_variable_of_the_template_that_only_AWS_knows_is_named_until_the_shell_sets_it()
    {
        const string Name = "SLUICE_TEST_UNKNOWN_TABLE";
        const string Template = """{"Resources":{"F":{"Type":"AWS::Serverless::Function","Properties":{"Handler":"H","Environment":{"Variables":{"SLUICE_TEST_UNKNOWN_TABLE":"{{resolve:ssm:/table}}"}}}}}}""";

        (await WarningsAsync(IPAddress.Loopback, Template)).Single().ShouldBe(
            $"Only AWS knows the values of these environment variables, and here they are not set: {Name} (F, {{{{resolve:ssm:/table}}}}). To give one a value, set it in the shell that starts the gateway, such as {Name}=value dotnet run, with --environment {Name}=VALUE, or in sluice.local.json.");

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

    private static async Task<IReadOnlyList<string>> WarningsAsync(IPAddress address, string template = """{"Resources":{}}""")
    {
        var folder = DeployFolder.Read(Parse(TestApi.Document(TestApi.MockPath("/a")), "openapi.json"), Parse(template, "template.json"));
        await using var stage = new DeployedStage(new() { DeployFolder = "", CodeFolder = ".", Address = address }, folder, new FunctionJournal());
        return stage.Warnings;
    }

    private static JsonPlace Parse(string text, string file) => JsonFile.Parse(Encoding.UTF8.GetBytes(text), file);
}
