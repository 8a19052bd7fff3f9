using Sluice.LocalGateway.Hosting;
using Sluice.LocalGateway.Stages;
using Sluice.LocalGateway.Stages.Reloading;
using Sluice.LocalGateway.Templates;
using Sluice.Tool.Output;

namespace Sluice.LocalGateway.Tests.Support;

/// <summary>The whole gateway on a port of its own, over a deploy folder in a temporary place.</summary>
internal sealed class TestHost : IAsyncDisposable
{
    private readonly string _folder;
    private readonly LineWriter _lines;
    private readonly GatewayHost _host;

    private TestHost(string folder, StringWriter log, LineWriter lines, GatewayHost host)
    {
        _folder = folder;
        Log = log;
        _lines = lines;
        _host = host;
        Url = new Uri($"{host.InvokeUrl}/");
    }

    /// <summary>Ends in the stage and a slash.</summary>
    public Uri Url { get; }

    /// <summary>The deploy files.</summary>
    public string Folder => _folder;

    public StringWriter Log { get; }

    public FunctionJournal Functions { get; private init; } = new();

    public static async Task<TestHost> StartAsync(
        string document, string? template = null, int concurrency = 4, IBuildEvents? watch = null, TemplateInputs? inputs = null)
    {
        var folder = Directory.CreateTempSubdirectory("sluice").FullName;
        await File.WriteAllTextAsync(Path.Combine(folder, "openapi.json"), document);
        if (template is not null)
        {
            await File.WriteAllTextAsync(Path.Combine(folder, "template.json"), template);
        }

        var log = new StringWriter();
        var lines = new LineWriter(TextWriter.Synchronized(log));
        var journal = new FunctionJournal();
        var options = new GatewayOptions { DeployFolder = folder, CodeFolder = TestFunction.Folder, Port = 0, Concurrency = concurrency, Watch = watch is not null };
        var host = await GatewayHost.StartAsync(options, DeployFolder.Read(folder, inputs), new ConsoleLog(lines, colors: false), journal, watch);
        return new(folder, log, lines, host) { Functions = journal };
    }

    /// <summary>A template with the test function in it.</summary>
    public static string Template(int timeout = 30) =>
        "{\"Resources\":{\"TestFunction\":{\"Type\":\"AWS::Serverless::Function\",\"Properties\":{\"Handler\":\"LocalGateway.Tests.Function\",\"Timeout\":"
        + timeout.ToString(System.Globalization.CultureInfo.InvariantCulture) + "}}}}";

    public async ValueTask DisposeAsync()
    {
        await _host.DisposeAsync();
        await _lines.DisposeAsync();
        await Log.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }
}
