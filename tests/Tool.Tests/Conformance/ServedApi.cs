using System.Diagnostics;
using System.Text.Json.Nodes;
using Sluice.Tool.Tests.Support;

namespace Sluice.Tool.Tests.Conformance;

/// <summary>A local gateway in a process of its own that serves what the build of docs/conformance wrote, or a changed copy of it.</summary>
internal sealed class ServedApi : IAsyncDisposable
{
    private readonly Process _process;
    private readonly Task _reading;

    private ServedApi(Process process, string url)
    {
        _process = process;
        Url = url;
        _reading = Task.WhenAll(process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
    }

    /// <summary>What the build wrote: the functions' programs and, in <c>deploy</c>, the deploy files. The configuration is the one of these tests.</summary>
    public static string Code { get; } = Path.Combine(
        Places.Root, "docs", "conformance", "bin", Path.GetFileName(Path.GetDirectoryName(AppContext.BaseDirectory.TrimEnd('/', '\\')))!, "net10.0");

    public static string Deploy { get; } = Path.Combine(Code, "deploy");

    public string Url { get; }

    /// <summary>Writes a copy of the deploy files into a folder, after a change of the document.</summary>
    public static string Copy(string folder, Action<JsonNode> change)
    {
        var document = JsonNode.Parse(File.ReadAllText(Path.Combine(Deploy, "openapi.json")))!;
        change(document);
        File.WriteAllText(Path.Combine(folder, "openapi.json"), document.ToJsonString());
        File.Copy(Path.Combine(Deploy, "template.json"), Path.Combine(folder, "template.json"));
        return folder;
    }

    public static async Task<ServedApi> StartAsync(string deploy, int backend)
    {
        var process = SluiceProcess.Start("start", "--deploy", deploy, "--code", Code, "--port", "0", "--no-watch", "--quiet", "--parameter", $"Backend=127.0.0.1:{backend}");
        var lines = new List<string>();
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            lines.Add(line);
            if (line.StartsWith("Invoke URL:", StringComparison.Ordinal))
            {
                return new(process, line["Invoke URL:".Length..].Trim());
            }
        }

        throw new InvalidOperationException(string.Join('\n', lines) + await process.StandardError.ReadToEndAsync());
    }

    public async ValueTask DisposeAsync()
    {
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        await _reading;
        _process.Dispose();
    }
}
