using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;

namespace Sluice.EchoApi.Tests;

/// <summary>A function project started with <c>dotnet run</c>, as a person does it.</summary>
public abstract partial class RunningApi : IAsyncLifetime
{
    private static readonly TimeSpan StartLimit = TimeSpan.FromSeconds(90);

    private readonly StringBuilder _output = new();
    private readonly string[] _arguments;
    private Process? _process;

    /// <param name="project">Its folder, below the repository's.</param>
    /// <param name="arguments">Of the gateway.</param>
    protected RunningApi(string project, params string[] arguments)
    {
        Project = Path.Combine(Places.Root, project);
        _arguments = arguments;
    }

    /// <summary>The project's folder.</summary>
    protected string Project { get; }

    /// <summary>Ends with a slash: <c>http://127.0.0.1:5080/prod/</c>.</summary>
    public Uri InvokeUrl { get; private set; } = null!;

    public HttpClient Client { get; } = new(new SocketsHttpHandler
    {
        AutomaticDecompression = System.Net.DecompressionMethods.None,
        RequestHeaderEncodingSelector = static (_, _) => Encoding.UTF8,
        UseProxy = false,
    });

    /// <summary>What the process has written so far, both streams.</summary>
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

    public virtual async ValueTask InitializeAsync()
    {
        _process = Start(Command(Project), _arguments);
        var found = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
        void Read(object sender, DataReceivedEventArgs line)
        {
            lock (_output)
            {
                _output.AppendLine(line.Data);
            }

            if (line.Data is not null && InvokeUrlPattern().Match(line.Data) is { Success: true } match)
            {
                found.TrySetResult(match.Value);
            }
        }

        _process.OutputDataReceived += Read;
        _process.ErrorDataReceived += Read;
        _process.EnableRaisingEvents = true;
        _process.Exited += (_, _) => found.TrySetException(new InvalidOperationException("The API ended early:\n" + Output));
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
        var url = await found.Task.WaitAsync(StartLimit);
        InvokeUrl = new Uri(url.TrimEnd('/') + "/");
        Client.BaseAddress = InvokeUrl;
    }

    public virtual async ValueTask DisposeAsync()
    {
        Client.Dispose();
        if (_process is { HasExited: false })
        {
            await InterruptAsync();
        }

        _process?.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <summary>Ctrl-C: a terminal sends SIGINT to the whole process group.</summary>
    /// <returns>True where everything ended in time.</returns>
    public async Task<bool> InterruptAsync()
    {
        var group = _process!.Id;
        using (var kill = Process.Start("kill", ["-INT", "--", $"-{group}"]))
        {
            await kill.WaitForExitAsync();
        }

        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(15));
        try
        {
            await _process.WaitForExitAsync(limit.Token);
            return true;
        }
        catch (OperationCanceledException)
        {
            _process.Kill(entireProcessTree: true);
            return false;
        }
    }

    /// <summary>The command that starts the API, without the arguments of the gateway.</summary>
    protected virtual string[] Command(string project) => ["dotnet", "run", "--no-build", "--configuration", Configuration, "--project", project, "--", "--port", "0"];

    private static Process Start(string[] command, string[] arguments)
    {
        // A session of its own gives the processes a group of their own to interrupt. A script's background job
        // ignores SIGINT, and hands that down to all it starts; a terminal does not.
        var start = new ProcessStartInfo("env", ["--default-signal=INT", "setsid", .. command, .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Places.Root,
        };
        start.Environment["NO_COLOR"] = "1";
        return Process.Start(start)!;
    }

    public static string Configuration =>
#if DEBUG
        "Debug";
#else
        "Release";
#endif

    [GeneratedRegex(@"http://127\.0\.0\.1:\d+/\w+")]
    private static partial Regex InvokeUrlPattern();
}
