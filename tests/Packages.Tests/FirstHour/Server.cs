using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Sluice.Packages.Tests.FirstHour;

/// <summary>A gateway that was started in a terminal and is left running. What it prints has the port and the process id that the page shows.</summary>
internal sealed partial class Server : IDisposable
{
    public const string ShownAddress = "127.0.0.1:5080";

    private const string ShownProcess = "4711";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(120);

    private readonly Process _process;
    private readonly StringBuilder _output = new();
    private string? _processId;
    private int _position;

    public Server(Process process)
    {
        _process = process;
        // Nobody reads the errors; a full pipe would stop the process.
        _ = process.StandardError.ReadToEndAsync();
    }

    /// <summary>The address at which it serves; the page's until it has printed one.</summary>
    public string Address { get; private set; } = ShownAddress;

    /// <summary>Returns all output, also what comes within the next two seconds.</summary>
    public async Task<string> ReadAllAsync()
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(2));
        while (await NextAsync(patience.Token) is { } line)
        {
            _output.Append(line).Append('\n');
        }

        return _output.ToString();
    }

    /// <summary>Reads on until the shown output has come.</summary>
    public async Task ShouldShowAsync(string shown, string place)
    {
        using var patience = new CancellationTokenSource(Patience);
        while (ShownOutput.LengthOfStart(shown, _output.ToString(_position, _output.Length - _position)) is var length)
        {
            if (length is { } found)
            {
                _position += found;
                return;
            }

            var line = await NextAsync(patience.Token);
            line.ShouldNotBeNull($"{place}: the page shows\n{shown}\nand the gateway has printed\n{_output}");
            if (Read(line) is { Length: > 0 } text)
            {
                _output.Append(text).Append('\n');
            }
        }
    }

    public void Dispose()
    {
        _process.Kill(entireProcessTree: true);
        _process.Dispose();
    }

    private async Task<string?> NextAsync(CancellationToken patience)
    {
        try
        {
            return await _process.StandardOutput.ReadLineAsync(patience);
        }
        catch (OperationCanceledException)
        {
            return null;
        }
    }

    private string Read(string line)
    {
        line = ShownOutput.Normalize(line);
        if (InvokeUrl().Match(line) is { Success: true } url)
        {
            Address = url.Groups[1].Value;
        }

        if (OwnProcess().Match(line) is { Success: true } own)
        {
            _processId = own.Groups[1].Value;
        }

        line = line.Replace(Address, ShownAddress, StringComparison.Ordinal);
        return _processId is null ? line : Regex.Replace(line, string.Create(CultureInfo.InvariantCulture, $@"\b{_processId}\b"), ShownProcess);
    }

    [GeneratedRegex(@"^Invoke URL: http://([^/]+)/")]
    private static partial Regex InvokeUrl();

    [GeneratedRegex(@"in the process of the gateway \((\d+)\)")]
    private static partial Regex OwnProcess();
}
