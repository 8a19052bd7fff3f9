using Sluice.LocalGateway.Json;

namespace Sluice.Tool.Checking;

/// <summary>The places of files that have an error. They are looked up and not searched, because a file can have many.</summary>
internal sealed class KnownPlaces
{
    // The rules for references name the place of the name in the reference.
    private static readonly string[] PlacesOfNames = [".Ref", "['Fn::GetAtt']", "['Fn::Sub']", "['Fn::Sub'][0]"];

    private readonly HashSet<(string File, FilePosition Position)> _positions = [];
    private readonly HashSet<(string File, string Place)> _places = [];

    /// <summary>Adds the place of a problem. Returns false if it is known.</summary>
    public bool Add(DocumentException problem)
    {
        if (Contains(problem))
        {
            return false;
        }

        if (problem.Position is { } position)
        {
            _positions.Add((problem.File, position));
        }
        else
        {
            _places.Add((problem.File, problem.Place));
        }

        foreach (var end in PlacesOfNames.Where(end => problem.Place.EndsWith(end, StringComparison.Ordinal)))
        {
            _places.Add((problem.File, problem.Place[..^end.Length]));
        }

        return true;
    }

    public bool Contains(DocumentException problem)
        => (problem.Position is { } position && _positions.Contains((problem.File, position))) || _places.Contains((problem.File, problem.Place));
}
