using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;

namespace Sluice.DeployFiles.Tests.Support;

/// <summary>The Showcase as it was built, behind the local gateway; its HTTP backend is on loopback.</summary>
public sealed partial class ServedShowcase : IAsyncLifetime
{
    private static readonly TimeSpan StartLimit = TimeSpan.FromSeconds(60);

    private readonly StringBuilder _output = new();
    private Process? _process;

    internal Backend Backend { get; } = new();

    public HttpClient Client { get; } = new(new SocketsHttpHandler { UseProxy = false, AllowAutoRedirect = false });

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

    public async ValueTask InitializeAsync()
    {
        var gateway = Path.Combine(AppContext.BaseDirectory, "Sluice.LocalGateway.dll");
        _process = Process.Start(new ProcessStartInfo("dotnet", [gateway, "start", "--deploy", Sample.Showcase.Deploy, "--code", Sample.Showcase.Output, "--port", "0",
            "--stage-variable", FormattableString.Invariant($"backendHost=127.0.0.1:{Backend.Port}")])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["NO_COLOR"] = "1" },
        })!;
        var found = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
        void Read(object sender, DataReceivedEventArgs line)
        {
            lock (_output)
            {
                _output.AppendLine(line.Data);
            }

            if (line.Data is not null && InvokeUrl().Match(line.Data) is { Success: true } match)
            {
                found.TrySetResult(match.Value);
            }
        }

        _process.OutputDataReceived += Read;
        _process.ErrorDataReceived += Read;
        _process.EnableRaisingEvents = true;
        _process.Exited += (_, _) => found.TrySetException(new InvalidOperationException("The gateway ended early:\n" + Output));
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
        Client.BaseAddress = new Uri((await found.Task.WaitAsync(StartLimit)).TrimEnd('/') + "/");
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        if (_process is { HasExited: false })
        {
            _process.Kill(entireProcessTree: true);
            await _process.WaitForExitAsync();
        }

        _process?.Dispose();
        Backend.Dispose();
    }

    [GeneratedRegex(@"http://127\.0\.0\.1:\d+/\w+")]
    private static partial Regex InvokeUrl();
}
