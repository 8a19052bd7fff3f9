namespace Sluice.BuildTasks.Checking;

/// <summary>What <c>sluice check</c> found in a deploy file.</summary>
internal sealed class Finding(string file, string code, string text)
{
    /// <summary>Its name in the deploy folder.</summary>
    public string File { get; } = file;

    public string Code { get; } = code;

    public string Text { get; } = text;

    /// <summary>Reads a line that <c>sluice check</c> wrote.</summary>
    /// <returns>Null for a line of another form.</returns>
    public static Finding? Parse(string line)
    {
        // "./openapi.json: error SLUICE301: …": the check runs in the deploy folder, so nothing of its path is in the line.
        const string Middle = ": error ";
        var middle = line.IndexOf(Middle, StringComparison.Ordinal);
        var end = middle < 0 ? -1 : line.IndexOf(": ", middle + Middle.Length, StringComparison.Ordinal);
        return end < 0 ? null
            : new(Path.GetFileName(line.Substring(0, middle)), line.Substring(middle + Middle.Length, end - middle - Middle.Length), line.Substring(end + 2));
    }
}
