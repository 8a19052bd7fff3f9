namespace Sluice.BuildTasks.Overlays;

/// <summary>An overlay as a text.</summary>
/// <param name="path">The path that findings name. Its extension says whether the text is JSON or YAML.</param>
/// <param name="text">The text.</param>
internal sealed class OverlayText(string path, string text)
{
    public string Path { get; } = path;

    public string Text { get; } = text;
}
