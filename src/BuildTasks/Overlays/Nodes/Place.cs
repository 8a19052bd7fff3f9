namespace Sluice.BuildTasks.Overlays.Nodes;

/// <summary>A place in a file.</summary>
/// <param name="file">The path of the file, as findings name it. It is empty for a file that the build made.</param>
/// <param name="line">The line, counted from 1.</param>
/// <param name="column">The column, counted from 1.</param>
internal readonly struct Place(string file, int line, int column)
{
    public string File { get; } = file;

    public int Line { get; } = line;

    public int Column { get; } = column;

    /// <summary>True for a place in a file that the build made.</summary>
    public bool IsBuilt => string.IsNullOrEmpty(File);
}
