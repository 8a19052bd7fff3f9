namespace Sluice.LocalGateway.Tests.Documents.Cases;

/// <summary>A request or an answer.</summary>
/// <param name="Start">Method and path, or the status.</param>
/// <param name="Headers">The headers.</param>
/// <param name="Body">The body; null if it does not matter.</param>
internal sealed record CaseMessage(string Start, IReadOnlyList<(string Name, string Value)> Headers, string? Body)
{
    public bool IsSame(CaseMessage other) => Start == other.Start && Headers.SequenceEqual(other.Headers) && Body == other.Body;

    public static CaseMessage Of(List<string> lines)
    {
        var end = lines.IndexOf("");
        var headers = lines.Take(end < 0 ? lines.Count : end).Skip(1).Select(line => line.Split(": ", 2)).Select(pair => (pair[0], pair[1]));
        return new(lines[0], [.. headers], end < 0 ? null : string.Join('\n', lines.Skip(end + 1)));
    }
}
