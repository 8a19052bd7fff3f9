using System.Text.RegularExpressions;

namespace Sluice.BuildTasks.Programs;

/// <summary>A finding of <c>sluice check</c> about a deploy file.</summary>
/// <param name="file">The name of the file in the deploy folder.</param>
/// <param name="code">The id of the diagnostic, or null for a note, which does not fail the build.</param>
/// <param name="text">The message.</param>
internal sealed class Finding(string file, string? code, string text)
{
    private static readonly Regex Line = new("^(?<file>.*?): (error (?<code>[^ :]+)|note): (?<text>.*)$", RegexOptions.CultureInvariant);

    public string File { get; } = file;

    public string? Code { get; } = code;

    public string Text { get; } = text;

    /// <summary>Parses a line that <c>sluice check</c> wrote.</summary>
    /// <returns>The finding, or null for a line of another form.</returns>
    public static Finding? Parse(string line)
    {
        // A line is "./openapi.json: error SLUICE301: …". The check runs in the deploy folder, so the line does not contain the folder's path.
        var match = Line.Match(line);
        return !match.Success ? null
            : new(Path.GetFileName(match.Groups["file"].Value), match.Groups["code"] is { Success: true } code ? code.Value : null, match.Groups["text"].Value);
    }
}
