using Sluice.BuildTasks.Overlays.Nodes;

namespace Sluice.BuildTasks.Overlays.Findings;

/// <summary>Collects findings. A file with many mistakes gets a limited number of them, so that the build's output stays readable.</summary>
internal sealed class FindingList
{
    private const int Most = 100;

    private readonly List<OverlayFinding> _findings = [];
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);

    public IReadOnlyList<OverlayFinding> All => _findings;

    public bool HasErrors { get; private set; }

    public void Error(string code, Place place, string message)
    {
        HasErrors = true;
        Add(new(code, place, message, isError: true));
    }

    public void Warning(string code, Place place, string message) => Add(new(code, place, message, isError: false));

    private void Add(OverlayFinding finding)
    {
        if (_findings.Count < Most && _seen.Add(finding.ToString()))
        {
            _findings.Add(finding);
        }
    }
}
