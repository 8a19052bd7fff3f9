using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text.RegularExpressions;
using Sluice.Tests.Docs;

namespace Sluice.Packages.Tests.FirstHour;

/// <summary>
/// Does what a page says, block by block, with what this machine has in place of what the page names: the place and the version of the packages, and ports that
/// are free.
/// </summary>
/// <param name="feed">The packages.</param>
/// <param name="start">The empty folder in which the page begins.</param>
internal sealed partial class PageReader(PackageFeed feed, string start) : IDisposable
{
    private const string BackendPort = "8080";

    private readonly string _backendPort = FreePort();
    private readonly List<string> _written = [];
    private string _folder = "";
    private string _output = "";
    private Server? _gateway;
    private Process? _backend;
    private bool _hasJustStarted;

    /// <summary>The files that were written.</summary>
    public IReadOnlyList<string> Written => _written;

    /// <summary>The number of outputs that were compared.</summary>
    public int Compared { get; private set; }

    public async Task FollowAsync(DocBlock block)
    {
        if (FileName().Match(block.Lead) is { Success: true } file)
        {
            Write(file.Groups[1].Value, block.Text);
        }
        else if (block.Language == "text")
        {
            await CompareAsync(block);
        }
        else
        {
            block.Language.ShouldBe("console", $"{block}: the block is neither a file nor commands nor an output");
            if (block.Lead.Contains("Stop the gateway", StringComparison.Ordinal))
            {
                StopGateway();
            }

            _output = "";
            foreach (var command in block.Commands)
            {
                await RunAsync(command, block);
            }
        }
    }

    public void Dispose()
    {
        StopGateway();
        _backend?.Kill(entireProcessTree: true);
        _backend?.Dispose();
    }

    private static string FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port.ToString(CultureInfo.InvariantCulture);
    }

    private void Write(string path, string text)
    {
        var file = Path.Combine(start, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        text = text.Replace("SLUICE/artifacts/packages", Path.GetDirectoryName(feed.PathOf("Sluice")), StringComparison.Ordinal);
        File.WriteAllText(file, text.Replace(BackendPort, _backendPort, StringComparison.Ordinal));
        _written.Add(path);
    }

    private async Task CompareAsync(DocBlock block)
    {
        if (_hasJustStarted || block.Lead.Contains("first terminal", StringComparison.OrdinalIgnoreCase))
        {
            _gateway.ShouldNotBeNull(block.ToString());
            await _gateway.ShouldShowAsync(block.Text, block.ToString());
            _hasJustStarted = false;
        }
        else
        {
            if (!ShownOutput.IsWhole(block.Text, _output))
            {
                var gateway = _gateway is null ? "nothing" : await _gateway.ReadAllAsync();
                Assert.Fail($"{block}: the page shows\n{block.Text}\nand the command has printed\n{_output}\nThe gateway has printed\n{gateway}");
            }
        }

        Compared++;
    }

    private async Task RunAsync(string command, DocBlock block)
    {
        command = Adapt(command);
        if (command.StartsWith("cd ", StringComparison.Ordinal))
        {
            _folder = Path.Combine(_folder, command["cd ".Length..]);
        }
        else if (command.Contains("dotnet run", StringComparison.Ordinal))
        {
            _gateway.ShouldBeNull($"{block}: the page does not say that the gateway is stopped");
            _gateway = new(Bash(command));
            _hasJustStarted = true;
        }
        else if (command.Contains("http.server", StringComparison.Ordinal))
        {
            _backend = Bash(command);
            _ = _backend.StandardOutput.ReadToEndAsync();
            _ = _backend.StandardError.ReadToEndAsync();
        }
        else
        {
            using var process = Bash(command);
            var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
            var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
            await process.WaitForExitAsync(TestContext.Current.CancellationToken);
            process.ExitCode.ShouldBe(0, $"{block}: {command}\n{output}{await error}");
            _output += output;
        }
    }

    /// <summary>The command with the ports of this run and the version of the packages under test.</summary>
    private string Adapt(string command)
    {
        command = command.Replace(BackendPort, _backendPort, StringComparison.Ordinal)
            .Replace(Server.ShownAddress, _gateway?.Address ?? Server.ShownAddress, StringComparison.Ordinal)
            .Replace("install Sluice.Templates", $"install Sluice.Templates::{PackageFeed.Version}", StringComparison.Ordinal);
        return !command.Contains("dotnet run", StringComparison.Ordinal) ? command
            : command.Contains(" -- ", StringComparison.Ordinal) ? $"{command} --port 0" : $"{command} -- --port 0";
    }

    // Other tests use the installed templates meanwhile, so these have a place of their own.
    private Process Bash(string command)
    {
        var variables = $"export DOTNET_CLI_HOME='{feed.In("first-hour/home")}' NO_PROXY=127.0.0.1";
        return feed.Start(Path.GetFullPath(Path.Combine(start, _folder)), "bash", "-c", $"{variables}; {command}");
    }

    private void StopGateway()
    {
        _gateway?.Dispose();
        _gateway = null;
    }

    [GeneratedRegex("Write `([^`]+)`:$")]
    private static partial Regex FileName();
}
