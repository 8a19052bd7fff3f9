using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Sluice.Docs.Tests.Checks;
using Sluice.Docs.Tests.Support;
using Sluice.Tests.Docs;

namespace Sluice.Docs.Tests;

/// <summary>The documentation's commands that this machine can run.</summary>
public sealed class CommandTests
{
    private static IEnumerable<string> All => DocPage.All.SelectMany(page => page.Blocks).Where(block => block.Language == "console").SelectMany(block => block.Commands);

    [Fact]
    public void The_list_of_commands_has_none_that_no_page_has() =>
        CommandCheck.List.Keys.Except(All.Select(CommandCheck.Entry)).ShouldBeEmpty();

    [Fact]
    public async Task The_commands_that_serve_the_tutorial_and_ask_it_work()
    {
        var commands = Commands("README.md", "Try it");
        commands.Length.ShouldBe(3);

        await ServedAsync(commands[0], async url =>
        {
            var echo = await CurlAsync(commands[1], url);
            echo.ShouldStartWith("HTTP/1.1 200 ");
            foreach (var member in new[] { "method", "authcontext", "body-json", "params", "path", "querystring", "header", "valuebody", "value1" })
            {
                echo.ShouldContain($"\"{member}\"");
            }

            var problem = await CurlAsync(commands[2], url);
            problem.ShouldStartWith("HTTP/1.1 400 ");
            problem.ShouldContain("The value '42' is not valid for customerId.");
            problem.ShouldContain("The value 'many' is not valid for limit.");
        });
    }

    [Fact]
    public async Task The_commands_of_the_realistic_example_work()
    {
        var commands = Commands("README.md", "A realistic example");
        commands.Length.ShouldBe(3);

        await ServedAsync(commands[0], async url =>
        {
            (await CurlAsync(commands[1], url)).ShouldContain("\"title\":\"The Odyssey\"");
            (await CurlAsync(commands[2], url)).ShouldContain("\"role\":\"Librarian\"");
        });
    }

    [Fact]
    public async Task The_commands_of_an_api_without_a_function_work()
    {
        var commands = Commands("README.md", "Without a function");
        commands.Length.ShouldBe(2);
        using var backend = new TcpListener(IPAddress.Loopback, 0);
        backend.Start();
        var asked = AnswerNotFoundAsync(backend);

        await ServedAsync(commands[0].Replace("127.0.0.1:8080", backend.LocalEndpoint.ToString(), StringComparison.Ordinal), async url =>
        {
            var answer = await CurlAsync(commands[1], url);

            (await asked).ShouldStartWith("GET /v1/items/a-1?format=json&q=red HTTP/1.1\r\n");
            answer.ShouldStartWith("HTTP/1.1 404 ");
            answer.ShouldContain("application/problem+json");
        });
    }

    [Fact]
    public async Task The_commands_of_the_local_gateway_work()
    {
        var commands = Commands("docs/local-gateway.md", "The local gateway").Select(command => command.Replace("bin/Debug", "bin/" + SluiceCommand.Configuration, StringComparison.Ordinal)).ToArray();
        commands.Select(command => command.Split(' ')[1]).ShouldBe(["start", "invoke", "test-invoke"]);

        await ServedAsync(commands[0], url =>
        {
            url.AbsolutePath.ShouldBe("/prod");
            return Task.CompletedTask;
        });

        var (exitCode, output) = SluiceCommand.Run([.. Words.Of(commands[1]).Skip(1)]);
        exitCode.ShouldBe(0, output);
        output.ShouldContain("\"tenant\":\"acme\"");
        (exitCode, output) = SluiceCommand.Run([.. Words.Of(commands[2]).Skip(1)]);
        exitCode.ShouldBe(0, output);
        output.ShouldContain("Method completed with status: 200");
    }

    [Fact]
    public async Task The_command_of_the_packages_page_serves_a_sample()
    {
        var start = Commands("src/Tool/README.md", "Sluice.Tool").Single(command => command.StartsWith("sluice ", StringComparison.Ordinal));

        await ServedAsync(start.Replace("bin/Debug", "bin/" + SluiceCommand.Configuration, StringComparison.Ordinal), async url =>
            (await CurlAsync("curl -i http://127.0.0.1:5080/prod/anything", url)).ShouldStartWith("HTTP/1.1 200 "));
    }

    private static string[] Commands(string page, string section) =>
        [.. DocPage.Read(page).Blocks.Where(block => block.Language == "console" && block.Section == section).SelectMany(block => block.Commands)];

    /// <summary>Runs a command that serves until it is stopped, on a free port.</summary>
    private static async Task ServedAsync(string command, Func<Uri, Task> ask)
    {
        var words = Words.Of(command).ToList();
        if (words[0] == "dotnet")
        {
            // Built already, in this configuration; the page's reader stands in the repository's folder.
            words[words.IndexOf("--project") + 1] = Path.Combine(Places.Root, words[words.IndexOf("--project") + 1]);
            words.InsertRange(words.IndexOf("--project") + 2, ["--no-build", "--configuration", SluiceCommand.Configuration]);
            if (!words.Contains("--"))
            {
                words.Add("--");
            }
        }

        var port = words.IndexOf("--port");
        if (port >= 0)
        {
            words.RemoveRange(port, 2);
        }

        var (process, url) = await SluiceCommand.ServeAsync(words[0], [.. words.Skip(1), "--port", "0"]);
        using (process)
        {
            try
            {
                await ask(url);
            }
            finally
            {
                process.Kill(entireProcessTree: true);
            }
        }
    }

    /// <summary>Runs a command of curl against the port that was free.</summary>
    private static async Task<string> CurlAsync(string command, Uri url)
    {
        command.ShouldContain("http://127.0.0.1:5080" + url.AbsolutePath + "/");
        var words = Words.Of(command.Replace("127.0.0.1:5080", url.Authority, StringComparison.Ordinal));
        using var process = Process.Start(new ProcessStartInfo(words[0], ["--silent", "--noproxy", "*", .. words.Skip(1)]) { RedirectStandardOutput = true })!;
        var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        process.ExitCode.ShouldBe(0, output);
        return output;
    }

    private static async Task<string> AnswerNotFoundAsync(TcpListener backend)
    {
        using var client = await backend.AcceptTcpClientAsync(TestContext.Current.CancellationToken);
        var stream = client.GetStream();
        var buffer = new byte[8192];
        var length = await stream.ReadAsync(buffer, TestContext.Current.CancellationToken);
        await stream.WriteAsync("HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"u8.ToArray(), TestContext.Current.CancellationToken);
        return Encoding.ASCII.GetString(buffer, 0, length);
    }
}
