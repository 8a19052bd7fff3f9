namespace Sluice.LocalGateway.Json;

/// <summary>A tree that <see cref="TreeWriter"/> wrote. Messages name the places that its parts are from.</summary>
internal sealed class TreeSource(string name, bool isTemplate, IReadOnlyDictionary<string, JsonPlace> origins) : JsonSource(name, isTemplate)
{
    public override DocumentException Error(string path, string problem, Exception? inner, Refusal refusal, bool isUnknown)
        => Origin(path) is var (origin, place)
            ? origin.Source.Error(place, problem, inner, refusal, isUnknown)
            : base.Error(path, problem, inner, refusal, isUnknown);

    public override string? Explain(JsonPlace place)
        => Intrinsics is not null ? base.Explain(place)
            : Origin(place.Path) is var (origin, path) ? origin.Source.Explain(new(place.Value, origin.Source, path)) : null;

    public override StandIn? StandInAt(JsonPlace place)
        => Origin(place.Path) is var (origin, path) ? origin.Source.StandInAt(new(place.Value, origin.Source, path)) : null;

    /// <summary>Returns the part that contains a path, and the path as its own file has it; null if no file has it.</summary>
    private (JsonPlace Part, string Path)? Origin(string path)
    {
        for (var end = path.Length; end > 0; end = path.AsSpan(0, end).LastIndexOfAny('.', '['))
        {
            if (origins.TryGetValue(path[..end], out var part))
            {
                return (part, part.Path + path[end..]);
            }
        }

        return null;
    }
}
