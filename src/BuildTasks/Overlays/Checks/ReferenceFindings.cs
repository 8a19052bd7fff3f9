using Sluice.BuildTasks.Overlays.Findings;
using Sluice.BuildTasks.Overlays.Merging;
using Sluice.BuildTasks.Overlays.Nodes;
using Sluice.Contract;

namespace Sluice.BuildTasks.Overlays.Checks;

/// <summary>
/// Reports references. A reference that the build wrote is reported at the place where an overlay removes what it refers to, because the overlay is
/// what the user can change.
/// </summary>
internal sealed class ReferenceFindings(
    Names names, Stack stack, IReadOnlyDictionary<(string Section, string Name), Place> removed, FindingList findings)
{
    private static readonly Dictionary<string, string> What = new(StringComparer.Ordinal)
    {
        ["Resources"] = "resource",
        ["Parameters"] = "parameter",
        ["Conditions"] = "condition",
        ["Mappings"] = "mapping",
    };

    public void Missing(string section, string name, Place place, string reason, bool orParameter = false)
    {
        if (names.AreOpen && section == "Resources")
        {
            return;
        }

        if (place.IsBuilt)
        {
            Removed(section, name);
            if (orParameter)
            {
                Removed("Parameters", name);
            }

            return;
        }

        if (section == "Resources" && Stack.IsHashedDeployment(name))
        {
            Error(place, Stack.HashedMessage(name));
            return;
        }

        var candidates = orParameter ? names.All(section).Concat(names.All("Parameters")) : names.All(section);
        Error(place, $"{reason}The merged template has no {What[section]}{(orParameter ? " or parameter" : "")} '{name}'.{Nearest.Hint(name, candidates)}");
    }

    /// <summary>Reports a name that contains the hash of the document.</summary>
    public void Hashed(string name, Place place)
    {
        if (!place.IsBuilt && name == stack.DeploymentId)
        {
            Error(place, Stack.HashedMessage(name));
        }
    }

    public void NoAttribute(string name, string attribute, IReadOnlyList<string> attributes, Place place)
    {
        if (!place.IsBuilt)
        {
            var all = attributes.Count == 0 ? " It has none." : $" The attributes are {string.Join(", ", attributes)}.";
            Error(place, $"The resource '{name}' ({names.TypeOf(name)}) has no attribute '{attribute}'.{Nearest.Hint(attribute, attributes)}{all}");
        }
    }

    public void Conditional(string name, string condition, Place place)
    {
        if (!place.IsBuilt)
        {
            Error(place, $"The resource '{name}' exists only under the condition '{condition}', and this one depends on it always. "
                + "Give it the same condition.");
        }
    }

    public void NoKey(string mapping, string key, ObjectNode keys, Place place)
    {
        if (!place.IsBuilt)
        {
            Error(place, $"The mapping '{mapping}' has no key '{key}'.{Nearest.Hint(key, keys.Members.Select(member => member.Name))}");
        }
    }

    public void BadForm(Place place, string function, string form)
    {
        if (!place.IsBuilt)
        {
            Error(place, $"{function} needs {form}.");
        }
    }

    private void Removed(string section, string name)
    {
        if (removed.TryGetValue((section, name), out var place))
        {
            Error(place, $"The overlay removes the {What[section]} '{name}', but the template refers to it elsewhere. "
                + "Change those places, too, or delete the line.");
        }
    }

    private void Error(Place place, string message) => findings.Error(OverlayCodes.Reference, place, message);
}
