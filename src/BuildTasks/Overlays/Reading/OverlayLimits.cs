namespace Sluice.BuildTasks.Overlays.Reading;

/// <summary>The limits of an overlay. CloudFormation takes templates of at most 1 MB.</summary>
internal static class OverlayLimits
{
    /// <summary>The largest number of characters of a file.</summary>
    public const int Characters = 1_000_000;

    /// <summary>The largest number of objects and arrays within each other.</summary>
    public const int Depth = 100;
}
