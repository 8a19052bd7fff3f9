using Sluice.BuildTasks.Overlays.Findings;

namespace Sluice.BuildTasks.Overlays;

/// <summary>The deploy files after the overlays are merged into them.</summary>
/// <param name="files">The text of each file that the overlays change or add, by its path in the deploy folder. It is empty if there is an error.</param>
/// <param name="findings">The mistakes.</param>
internal sealed class OverlayResult(IReadOnlyDictionary<string, string> files, IReadOnlyList<OverlayFinding> findings)
{
    public IReadOnlyDictionary<string, string> Files { get; } = files;

    public IReadOnlyList<OverlayFinding> Findings { get; } = findings;
}
