using Sluice.BuildTasks.Overlays.Nodes;

namespace Sluice.BuildTasks.Overlays.Merging;

/// <summary>Learns of each change that a merge makes.</summary>
internal interface IMergeObserver
{
    /// <param name="path">The names of the members that lead to the value.</param>
    /// <param name="before">The value before, or null if there was none.</param>
    /// <param name="after">The value afterwards, or null if it is removed.</param>
    /// <param name="place">The place in the overlay.</param>
    void Changed(IReadOnlyList<string> path, Node? before, Node? after, Place place);
}
