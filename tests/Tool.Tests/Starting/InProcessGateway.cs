using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Sluice.Tool.Tests.Support;

namespace Sluice.Tool.Tests.Starting;

/// <summary><c>sluice start --in-process</c> with the functions of <c>tests/TestApi</c>, as F5 starts it.</summary>
public sealed partial class InProcessGateway : IAsyncLifetime
{
    private readonly StringBuilder _output = new();
    private Process? _process;

    public int ProcessId => _process!.Id;

    public HttpClient Client { get; } = new(new SocketsHttpHandler { UseProxy = false });

    /// <summary>Both streams, so far.</summary>
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
        var framework = new DirectoryInfo(AppContext.BaseDirectory);
        var code = Path.Combine(Places.Root, "tests", "TestApi", "bin", framework.Parent!.Name, framework.Name);
        _process = SluiceProcess.Start("start", "--in-process", "--deploy", Path.Combine(code, "deploy"), "--code", code, "--port", "0");
        var address = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
        _process.EnableRaisingEvents = true;
        _process.Exited += (_, _) => address.TrySetException(new InvalidOperationException("The gateway ended early:\n" + Output));
        _process.OutputDataReceived += Read;
        _process.ErrorDataReceived += Read;
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
        Client.BaseAddress = new Uri($"{await address.Task.WaitAsync(TimeSpan.FromSeconds(60))}/");

        void Read(object sender, DataReceivedEventArgs line)
        {
            lock (_output)
            {
                _output.AppendLine(line.Data);
            }

            if (AddressPattern().Match(line.Data ?? "") is { Success: true } found)
            {
                address.TrySetResult(found.Groups[1].Value);
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        if (_process is { HasExited: false })
        {
            using var kill = Process.Start("kill", ["-INT", _process.Id.ToString(CultureInfo.InvariantCulture)]);
            try
            {
                await _process.WaitForExitAsync().WaitAsync(TimeSpan.FromSeconds(60));
            }
            finally
            {
                _process.Kill(entireProcessTree: true);
            }
        }

        _process?.Dispose();
    }

    /// <summary>Waits until the output contains a text, because a line may be written after the answer that it is about.</summary>
    public async Task<string> OutputWithAsync(string text)
    {
        for (var tries = 0; tries < 200 && !Output.Contains(text, StringComparison.Ordinal); tries++)
        {
            await Task.Delay(50);
        }

        Output.ShouldContain(text);
        return Output;
    }

    [GeneratedRegex(@"^Invoke URL: (http://127\.0\.0\.1:\d+/\w+)$")]
    private static partial Regex AddressPattern();
}
