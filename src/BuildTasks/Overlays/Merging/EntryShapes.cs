using Sluice.BuildTasks.Overlays.Findings;
using Sluice.BuildTasks.Overlays.Nodes;
using Sluice.Contract;

namespace Sluice.BuildTasks.Overlays.Merging;

/// <summary>Checks what an entry of a section must have, and which members it may have.</summary>
internal static class EntryShapes
{
    private static readonly Dictionary<string, string[]> Allowed = new(StringComparer.Ordinal)
    {
        ["Resources"] =
        [
            "Type", "Properties", "DependsOn", "Condition", "Metadata", "CreationPolicy", "UpdatePolicy", "UpdateReplacePolicy", "DeletionPolicy", "Connectors",
            "IgnoreGlobals",
        ],
        ["Parameters"] =
        [
            "Type", "Default", "AllowedPattern", "AllowedValues", "ConstraintDescription", "Description", "MaxLength", "MaxValue", "MinLength", "MinValue",
            "NoEcho",
        ],
        ["Outputs"] = ["Value", "Description", "Export", "Condition"],
        ["Rules"] = ["RuleCondition", "Assertions"],
    };

    private static readonly Dictionary<string, (string Name, string What)> Required = new(StringComparer.Ordinal)
    {
        ["Resources"] = ("Type", "resource"),
        ["Parameters"] = ("Type", "parameter"),
        ["Outputs"] = ("Value", "output"),
        ["Rules"] = ("Assertions", "rule"),
    };

    /// <param name="section">The name of the section.</param>
    /// <param name="entry">The entry of the overlay.</param>
    /// <param name="isNew">True if the template has no entry of this name.</param>
    /// <param name="names">The names of the entries that the template has.</param>
    /// <param name="findings">Where mistakes are added.</param>
    /// <returns>True if the entry can be merged.</returns>
    public static bool Check(string section, Member entry, bool isNew, IEnumerable<string> names, FindingList findings)
    {
        if (section is "Metadata" || Intrinsics.IsName(entry.Name))
        {
            return true;
        }

        if (entry.Value is not ObjectNode value)
        {
            findings.Error(OverlayCodes.Section, entry.Value.Place, $"'{entry.Name}' in the section '{section}' must be an object.");
            return false;
        }

        if (section == "Conditions")
        {
            return Condition(entry, findings);
        }

        if (section == "Mappings")
        {
            return Mapping(value, findings);
        }

        if (isNew && Required.TryGetValue(section, out var required) && value.Find(required.Name) is null)
        {
            findings.Error(
                OverlayCodes.Incomplete,
                entry.Place,
                $"The template has no {required.What} '{entry.Name}', and a new one needs '{required.Name}'.{Nearest.Hint(entry.Name, names)} "
                + $"Correct the name, or add '{required.Name}'.");
            return false;
        }

        return Members(section, entry.Name, value, findings);
    }

    private static bool Members(string section, string name, ObjectNode value, FindingList findings)
    {
        if (!Allowed.TryGetValue(section, out var allowed))
        {
            return true;
        }

        var unknown = value.Members.Where(member => !allowed.Contains(member.Name) && !Intrinsics.IsName(member.Name)).ToList();
        foreach (var member in unknown)
        {
            findings.Error(
                OverlayCodes.Path,
                member.Place,
                $"CloudFormation knows no '{member.Name}' in '{section}.{name}'.{Nearest.Hint(member.Name, allowed)} "
                + $"The members are {string.Join(", ", allowed)}.");
        }

        return unknown.Count == 0 && (section != "Resources" || Resource(name, value, findings));
    }

    private static bool Resource(string name, ObjectNode value, FindingList findings)
    {
        if (value.Find("Type") is { Value: not ScalarNode { Kind: ScalarKind.Text } } type)
        {
            findings.Error(OverlayCodes.Section, type.Value.Place, $"The type of '{name}' must be a text, such as AWS::SQS::Queue.");
            return false;
        }

        if (value.Find("Properties") is { Value: not (ObjectNode or ScalarNode { Kind: ScalarKind.Null }) } properties)
        {
            findings.Error(OverlayCodes.Section, properties.Value.Place, $"The properties of '{name}' must be an object.");
            return false;
        }

        return true;
    }

    private static bool Condition(Member entry, FindingList findings)
    {
        var isFunction = entry.Value is ObjectNode { Only: { } one } && (one.Name == "Condition" || Intrinsics.IsName(one.Name));
        if (!isFunction)
        {
            findings.Error(
                OverlayCodes.Section, entry.Value.Place, $"The condition '{entry.Name}' must be one function, such as !Equals [!Ref Stage, prod].");
        }

        return isFunction;
    }

    private static bool Mapping(ObjectNode value, FindingList findings)
    {
        var wrong = value.Members.Where(member => member.Value is not (ObjectNode or ScalarNode { Kind: ScalarKind.Null })).ToList();
        wrong.ForEach(member => findings.Error(
            OverlayCodes.Section, member.Value.Place, $"'{member.Name}' must be an object: a mapping has two levels of names, and then the value."));
        return wrong.Count == 0;
    }
}
