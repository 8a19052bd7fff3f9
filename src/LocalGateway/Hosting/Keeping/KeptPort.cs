using System.Diagnostics;
using System.Globalization;
using System.IO.Pipes;

namespace Sluice.LocalGateway.Hosting.Keeping;

/// <summary>The port of this gateway that a <see cref="PortKeeper"/> keeps. Disposing it ends the connection to the keeper and not the keeper.</summary>
internal sealed class KeptPort : IAsyncDisposable
{
    /// <summary>What a keeper says in place of its port to a gateway of another <c>dotnet watch</c>.</summary>
    public const int OfOthers = 0;

    private static readonly TimeSpan LongestStart = TimeSpan.FromSeconds(10);

    private readonly NamedPipeClientStream _pipe;
    private readonly StreamReader _reader;
    private readonly StreamWriter _writer;
    private Task<string?>? _answer;

    private KeptPort(NamedPipeClientStream pipe, StreamReader reader, StreamWriter writer, int port)
    {
        _pipe = pipe;
        _reader = reader;
        _writer = writer;
        Port = port;
    }

    /// <summary>The port that clients use.</summary>
    public int Port { get; }

    /// <summary>Finds the keeper of this <c>dotnet watch</c>, or starts one.</summary>
    /// <param name="folder">The folder or file that is served.</param>
    /// <param name="first">The first port to try.</param>
    /// <param name="last">The last one.</param>
    /// <returns>Null if no <c>dotnet watch</c> has started this process, or if there is no keeper, for example because the ports are taken.</returns>
    public static async Task<KeptPort?> FindAsync(string folder, int first, int last)
    {
        if (KeeperName.Find(folder, first, last) is not { } name)
        {
            return null;
        }

        if (await ConnectAsync(name.Pipe, TimeSpan.Zero).ConfigureAwait(false) is { } known)
        {
            if (known.Port != OfOthers)
            {
                return known;
            }

            await known.DisposeAsync().ConfigureAwait(false);
            return null;
        }

        using var keeper = Start(name, first, last);
        var started = Stopwatch.GetTimestamp();
        while (!keeper.HasExited && Stopwatch.GetElapsedTime(started) < LongestStart)
        {
            if (await ConnectAsync(name.Pipe, TimeSpan.FromMilliseconds(50)).ConfigureAwait(false) is { } found)
            {
                return found;
            }
        }

        return null;
    }

    /// <summary>Completes when the keeper has ended. Then no client reaches this gateway.</summary>
    public Task Ended => _answer!.ContinueWith(static _ => { }, TaskScheduler.Default);

    /// <summary>Sends the connections of clients to a port of this process.</summary>
    public async Task ServeAsync(int port)
    {
        await _writer.WriteLineAsync(port.ToString(CultureInfo.InvariantCulture)).ConfigureAwait(false);
        _answer = _reader.ReadLineAsync();
    }

    /// <summary>Says that this gateway ends. Requests that come from now on wait for the next one.</summary>
    public async Task EndAsync()
    {
        try
        {
            await _writer.WriteLineAsync("end").ConfigureAwait(false);
            await _answer!.WaitAsync(TimeSpan.FromSeconds(1)).ConfigureAwait(false);
        }
        catch (Exception problem) when (problem is IOException or TimeoutException)
        {
            // The keeper has ended, as Ctrl+C ends it together with this process.
        }
    }

    public async ValueTask DisposeAsync()
    {
        _reader.Dispose();
        await _pipe.DisposeAsync().ConfigureAwait(false);
    }

    private static async Task<KeptPort?> ConnectAsync(string name, TimeSpan patience)
    {
        var pipe = new NamedPipeClientStream(".", name, PipeDirection.InOut, PipeOptions.Asynchronous | PipeOptions.CurrentUserOnly);
        try
        {
            await pipe.ConnectAsync((int)patience.TotalMilliseconds).ConfigureAwait(false);
            var reader = new StreamReader(pipe);
            var port = await reader.ReadLineAsync().WaitAsync(LongestStart).ConfigureAwait(false);
            return new(pipe, reader, new(pipe) { AutoFlush = true }, int.Parse(port ?? "", CultureInfo.InvariantCulture));
        }
        catch (Exception problem) when (problem is TimeoutException or IOException or FormatException or UnauthorizedAccessException)
        {
            await pipe.DisposeAsync().ConfigureAwait(false);
            return null;
        }
    }

    // The keeper is in the group of processes of the terminal, so Ctrl+C ends it, too.
    private static Process Start(KeeperName name, int first, int last)
    {
        string[] numbers = [.. new[] { name.Watch ?? 0, first, last }.Select(static number => number.ToString(CultureInfo.InvariantCulture))];
        var start = new ProcessStartInfo(Environment.ProcessPath!, ["exec", Environment.GetCommandLineArgs()[0], "keep-port", name.Pipe, .. numbers])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };

        if (OperatingSystem.IsWindows())
        {
            // There, 'dotnet watch' ends a gateway with Ctrl+C for its group of processes, which must not end the keeper.
            start.CreateNewProcessGroup = true;
        }

        // It is no program that is edited.
        start.Environment.Remove("DOTNET_STARTUP_HOOKS");
        start.Environment.Remove("DOTNET_MODIFIABLE_ASSEMBLIES");
        return Process.Start(start)!;
    }
}
