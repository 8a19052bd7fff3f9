using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;

namespace Sluice.DeployFiles.Tests.Support;

/// <summary>A sample as it was built, behind the local gateway in a process of its own.</summary>
internal sealed partial class GatewayProcess : IAsyncDisposable
{
    // The local gateway that the build of the tests made.
    private static readonly string Gateway = Path.Combine(
        Places.Root, "src", "Tool", "bin", new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name, "net10.0", "Sluice.Tool.dll");

    private static readonly TimeSpan StartLimit = TimeSpan.FromSeconds(60);

    private readonly StringBuilder _output = new();
    private readonly TaskCompletionSource<string> _address = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Process _process;

    private GatewayProcess(string code, string deploy, string[] arguments)
    {
        _process = Process.Start(new ProcessStartInfo("dotnet", [Gateway, "start", "--deploy", deploy, "--code", code, "--port", "0", .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["NO_COLOR"] = "1" },
        })!;
        _process.OutputDataReceived += Read;
        _process.ErrorDataReceived += Read;
        _process.EnableRaisingEvents = true;
        _process.Exited += (_, _) => _address.TrySetException(new InvalidOperationException("The gateway ended early:\n" + Output));
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    public string Output
    {
        get
        {
            lock (_output)
            {
                return _output.ToString();
            }
        }
    }

    /// <summary>Starts the Showcase and points the client at its stage.</summary>
    public static Task<GatewayProcess> StartAsync(HttpClient client, params string[] arguments) => StartAsync(Sample.Showcase.Deploy, client, arguments);

    /// <summary>The same with other deploy files.</summary>
    public static Task<GatewayProcess> StartAsync(string deploy, HttpClient client, params string[] arguments) =>
        StartAsync(deploy, Sample.Showcase.Output, client, arguments);

    /// <summary>The same with another sample.</summary>
    public static Task<GatewayProcess> StartAsync(Sample sample, HttpClient client, params string[] arguments) =>
        StartAsync(sample.Deploy, sample.Output, client, arguments);

    /// <summary>The same with files of any build.</summary>
    public static Task<GatewayProcess> StartAsync(string deploy, string code, HttpClient client, params string[] arguments) =>
        ReadyAsync(new(code, deploy, arguments), client);

    private static async Task<GatewayProcess> ReadyAsync(GatewayProcess process, HttpClient client)
    {
        client.BaseAddress = new Uri((await process._address.Task.WaitAsync(StartLimit)).TrimEnd('/') + "/");
        return process;
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
            await _process.WaitForExitAsync();
        }

        _process.Dispose();
    }

    private void Read(object sender, DataReceivedEventArgs line)
    {
        lock (_output)
        {
            _output.AppendLine(line.Data);
        }

        if (line.Data is not null && InvokeUrl().Match(line.Data) is { Success: true } match)
        {
            _address.TrySetResult(match.Value);
        }
    }

    [GeneratedRegex(@"http://127\.0\.0\.1:\d+/\w+")]
    private static partial Regex InvokeUrl();
}
