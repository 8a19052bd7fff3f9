using Sluice.Tool.Output;

namespace Sluice.Tool.Tests.Importing;

/// <summary>A log that nobody reads.</summary>
internal sealed class LogWriter : IAsyncDisposable
{
    private readonly LineWriter _lines = new(TextWriter.Null);

    public LogWriter() => Log = new(_lines, colors: false);

    public ConsoleLog Log { get; }

    public ValueTask DisposeAsync() => _lines.DisposeAsync();
}
