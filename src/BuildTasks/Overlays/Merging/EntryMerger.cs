using Sluice.BuildTasks.Overlays.Findings;
using Sluice.BuildTasks.Overlays.Nodes;

namespace Sluice.BuildTasks.Overlays.Merging;

/// <summary>Merges an entry of a section: a resource, a parameter, an output and so on.</summary>
internal sealed class EntryMerger(ObjectNode template, Stack stack, TreeMerger merger, FindingList findings)
{
    /// <param name="section">The name of the section.</param>
    /// <param name="target">The section of the template, which is changed.</param>
    /// <param name="entry">The entry of the overlay.</param>
    public void Merge(string section, ObjectNode target, Member entry)
    {
        var isResource = section == "Resources";
        if (!IsEntry(section, entry) || isResource && (!HasGoodId(entry) || !KeepsType(target, entry)))
        {
            return;
        }

        var existing = target.Get(isResource ? stack.Resolve(entry.Name) : entry.Name);
        if (entry.Value is not ScalarNode { Kind: ScalarKind.Null } && !EntryShapes.Check(section, entry, existing is null, Names(section, target), findings))
        {
            return;
        }

        if (existing is null && !HasOwnName(section, entry))
        {
            return;
        }

        var named = isResource ? new Member(stack.Resolve(entry.Name), entry.Place, entry.Value) : entry;
        merger.Merge([section], target, named, isWhole: section == "Conditions");
    }

    private IEnumerable<string> Names(string section, ObjectNode target) =>
        section == "Resources" ? stack.Names : target.Members.Select(member => member.Name);

    /// <summary>Returns whether a member may be there: of the functions, only macros make entries of a section.</summary>
    private bool IsEntry(string section, Member entry)
    {
        if (section == "Metadata" || !Intrinsics.IsName(entry.Name) || Intrinsics.MakesEntries(entry.Name))
        {
            return true;
        }

        findings.Error(
            OverlayCodes.Section, entry.Place,
            $"The section '{section}' cannot be a function, and '{entry.Name}' is one. Write the entries with their names, or use Fn::ForEach.");
        return false;
    }

    private bool HasOwnName(string section, Member entry)
    {
        var other = section switch
        {
            "Resources" => "Parameters",
            "Parameters" => "Resources",
            _ => null,
        };
        if (other is null || !template.TryGetObject(other, out var entries) || entries.Find(entry.Name) is null)
        {
            return true;
        }

        findings.Error(
            OverlayCodes.Incomplete, entry.Place,
            $"The template has a {(other == "Resources" ? "resource" : "parameter")} '{entry.Name}', too, and a reference names only one of them. "
            + "Use another name.");
        return false;
    }

    private bool HasGoodId(Member entry)
    {
        var id = entry.Name;
        if (Intrinsics.IsName(id) || stack.Types.ContainsKey(id) && id != stack.DeploymentId)
        {
            return true;
        }

        if (Stack.IsHashedDeployment(id))
        {
            findings.Error(OverlayCodes.Incomplete, entry.Place, Stack.HashedMessage(id));
            return false;
        }

        if (id.Length is > 0 and <= 255 && id.All(character => character is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9')))
        {
            return true;
        }

        findings.Error(OverlayCodes.Incomplete, entry.Place, $"A logical id consists of 1 to 255 letters and digits, which '{id}' does not.");
        return false;
    }

    private bool KeepsType(ObjectNode target, Member entry)
    {
        var id = stack.Resolve(entry.Name);
        if (!stack.Types.TryGetValue(id, out var built) || !target.TryGetObject(id, out _) || (entry.Value as ObjectNode)?.Find("Type") is not { } type)
        {
            return true;
        }

        if (type.Value is ScalarNode given && given.Value == built)
        {
            return true;
        }

        findings.Error(
            OverlayCodes.Incomplete,
            type.Place,
            $"'{entry.Name}' is a built resource of type {built}, and an overlay cannot change its type. Give the other resource another logical id, or "
            + "delete the line.");
        return false;
    }
}
