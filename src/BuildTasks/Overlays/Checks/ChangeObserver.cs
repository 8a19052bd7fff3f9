using Sluice.BuildTasks.Overlays.Findings;
using Sluice.BuildTasks.Overlays.Merging;
using Sluice.BuildTasks.Overlays.Nodes;

namespace Sluice.BuildTasks.Overlays.Checks;

/// <summary>Watches the changes of a template: it warns about removed parts that the API needs, and remembers what was removed.</summary>
internal sealed class ChangeObserver(Stack stack, FindingList findings) : IMergeObserver
{
    /// <summary>The places at which entries of sections were removed, by section and name.</summary>
    public Dictionary<(string Section, string Name), Place> Removed { get; } = [];

    /// <summary>The logical ids of the functions that overlays make container images.</summary>
    public HashSet<string> Images { get; } = new(StringComparer.Ordinal);

    /// <summary>True if anything has changed.</summary>
    public bool HasChanges { get; private set; }

    /// <summary>True if the API's document has changed.</summary>
    public bool ChangesDocument { get; private set; }

    public void Changed(IReadOnlyList<string> path, Node? before, Node? after, Place place)
    {
        HasChanges = true;
        if (after is null && path.Count is 1 or 2)
        {
            Remember(path, before, place);
        }

        ChangesDocument |= path.Count > 4 && path[1] == stack.ApiId && path[0] == "Resources" && path[2] == "Properties" && path[3] == "Body";
        if (path.Count > 1 && path[0] == "Resources" && before is { Place.IsBuilt: true } && stack.Types.TryGetValue(path[1], out var type))
        {
            Resource(path, type, after is null ? "removes" : "replaces", place);
        }
        else if (path.Count == 1 && path[0] == "Transform" && after is null && Stack.NamesSam(before))
        {
            findings.Warning(
                OverlayCodes.Needed,
                place,
                "The overlay removes the macro of SAM, without which CloudFormation does not know the types of the built functions. "
                + "For a template without it, set the property SluiceTemplate to CloudFormation.");
        }
    }

    private void Remember(IReadOnlyList<string> path, Node? before, Place place)
    {
        if (path.Count == 2)
        {
            Removed[(path[0], path[1])] = place;
        }
        else if (before is ObjectNode section)
        {
            foreach (var entry in section.Members)
            {
                Removed[(path[0], entry.Name)] = place;
            }
        }
    }

    private void Resource(IReadOnlyList<string> path, string type, string verb, Place place)
    {
        var id = path[1] == stack.DeploymentId ? Stack.DeploymentName : path[1];
        if (path.Count == 2)
        {
            if (NeededParts.IsNeeded(type))
            {
                Warn(place, $"The overlay {verb} the resource '{id}' ({type}), which the API needs.");
            }
        }
        else if (path[2] == "Properties" && NeededParts.Affected(type, string.Join(".", path.Skip(3))) is { } part
            && !(Images.Contains(path[1]) && NeededParts.IsInImage(part)))
        {
            Warn(place, $"The overlay {verb} '{string.Join(".", path.Skip(2).Prepend(id))}', and the API needs '{part}' as the build writes it.");
        }
    }

    private void Warn(Place place, string message) => findings.Warning(
        OverlayCodes.Needed, place, message + $" Delete the line, or add {OverlayCodes.Needed} to NoWarn if the API works without it.");
}
