using System.Text.RegularExpressions;

namespace Sluice.BuildTasks.Programs;

/// <summary>What <c>sluice check</c> says of a deploy file.</summary>
/// <param name="file">Its name in the deploy folder.</param>
/// <param name="code">The diagnostic's id; null for a note, which fails no build.</param>
/// <param name="text">What it says.</param>
internal sealed class Finding(string file, string? code, string text)
{
    private static readonly Regex Line = new("^(?<file>.*?): (error (?<code>[^ :]+)|note): (?<text>.*)$", RegexOptions.CultureInvariant);

    public string File { get; } = file;

    public string? Code { get; } = code;

    public string Text { get; } = text;

    /// <summary>Reads a line that <c>sluice check</c> wrote.</summary>
    /// <returns>Null for a line of another form.</returns>
    public static Finding? Parse(string line)
    {
        // "./openapi.json: error SLUICE301: …": the check runs in the deploy folder, so nothing of its path is in the line.
        var match = Line.Match(line);
        return !match.Success ? null
            : new(Path.GetFileName(match.Groups["file"].Value), match.Groups["code"] is { Success: true } code ? code.Value : null, match.Groups["text"].Value);
    }
}
