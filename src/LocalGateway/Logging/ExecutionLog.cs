namespace Sluice.LocalGateway.Logging;

/// <summary>The lines that API Gateway's console prints under Test, in its wording; without the time in front.</summary>
internal sealed class ExecutionLog
{
    private readonly List<string> _lines = [];

    public IReadOnlyList<string> Lines => _lines;

    public void Add(string line) => _lines.Add(line);
}
