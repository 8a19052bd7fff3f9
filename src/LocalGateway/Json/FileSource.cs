namespace Sluice.LocalGateway.Json;

/// <summary>A file that a person wrote. Messages about it name line and column. The positions are read when the first message needs them.</summary>
/// <param name="name">The name of the file, for messages.</param>
/// <param name="readPositions">Returns the positions of all values by path.</param>
internal sealed class FileSource(string name, Func<IReadOnlyDictionary<string, FilePosition>> readPositions) : JsonSource(name, isTemplate: true)
{
    private readonly Lazy<IReadOnlyDictionary<string, FilePosition>> _positions = new(readPositions);

    public override DocumentException Error(string path, string problem, Exception? inner, Refusal refusal, bool isUnknown)
        => new(Name, path, problem, inner, Find(path)) { Refusal = refusal, IsUnknown = isUnknown };

    private FilePosition? Find(string path)
    {
        for (var end = path.Length; end > 0; end = path.AsSpan(0, end).LastIndexOfAny('.', '['))
        {
            if (_positions.Value.TryGetValue(path[..end], out var position))
            {
                return position;
            }
        }

        return null;
    }
}
