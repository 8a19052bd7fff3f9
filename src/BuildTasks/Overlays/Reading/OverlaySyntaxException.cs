using Sluice.BuildTasks.Overlays.Nodes;

namespace Sluice.BuildTasks.Overlays.Reading;

/// <summary>A file cannot be read.</summary>
internal sealed class OverlaySyntaxException(Place place, string message) : Exception(message)
{
    public Place Place { get; } = place;
}
