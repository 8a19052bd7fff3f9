using System.Diagnostics;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Sluice.DeployFiles.Tests.Support;

/// <summary>The Showcase behind the local gateway, its HTTP backend on loopback.</summary>
public sealed partial class ServedShowcase : IAsyncLifetime
{
    private static readonly TimeSpan StartLimit = TimeSpan.FromSeconds(60);

    private readonly StringBuilder _output = new();
    private string _folder = "";
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
        _folder = Directory.CreateTempSubdirectory("sluice-").FullName;
        foreach (var file in Directory.GetFiles(Sample.Showcase.Deploy, "*.json"))
        {
            // The host of the backend is a parameter of the stack.
            var text = await File.ReadAllTextAsync(file);
            text = text.Replace("\"stock.example.com\"", FormattableString.Invariant($"\"127.0.0.1:{Backend.Port}\""), StringComparison.Ordinal);
            await File.WriteAllTextAsync(Path.Combine(_folder, Path.GetFileName(file)), Path.GetFileName(file) == "openapi.json" ? WithoutServices(text) : text);
        }

        var gateway = Path.Combine(AppContext.BaseDirectory, "Sluice.LocalGateway.dll");
        _process = Process.Start(new ProcessStartInfo("dotnet", [gateway, "start", "--deploy", _folder, "--code", Sample.Showcase.Output, "--port", "0"])
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
        Client.BaseAddress = new System.Uri((await found.Task.WaitAsync(StartLimit)).TrimEnd('/') + "/");
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
        Directory.Delete(_folder, recursive: true);
    }

    // There is no AWS on this machine.
    private static string WithoutServices(string text)
    {
        var document = JsonNode.Parse(text)!;
        document.AsObject().Remove("x-amazon-apigateway-policy");
        var paths = document["paths"]!.AsObject();
        foreach (var (path, item) in paths.ToList())
        {
            foreach (var method in item!.AsObject().Where(member => Uri(member.Value) is { } uri && uri.StartsWith("arn:", StringComparison.Ordinal) && !uri.Contains(":lambda:path/", StringComparison.Ordinal)).ToList())
            {
                item.AsObject().Remove(method.Key);
            }

            if (item.AsObject().All(member => member.Key == "options"))
            {
                paths.Remove(path);
            }
        }

        return document.ToJsonString();
    }

    private static string? Uri(JsonNode? operation) => (string?)operation?["x-amazon-apigateway-integration"]?["uri"];

    [GeneratedRegex(@"http://127\.0\.0\.1:\d+/\w+")]
    private static partial Regex InvokeUrl();
}
