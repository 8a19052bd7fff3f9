using Sluice.BuildTasks.Overlays.Findings;
using Sluice.BuildTasks.Overlays.Merging;
using Sluice.BuildTasks.Overlays.Nodes;

namespace Sluice.BuildTasks.Overlays.Checks;

/// <summary>Warns about properties that the type of a resource does not have, which are most likely misspelled.</summary>
internal static class PropertyCheck
{
    public static void Run(ObjectNode overlay, Stack stack, FindingList findings)
    {
        if (!overlay.TryGetObject("Resources", out var resources))
        {
            return;
        }

        foreach (var resource in resources.Members)
        {
            if (resource.Value is not ObjectNode value || !value.TryGetObject("Properties", out var properties))
            {
                continue;
            }

            var type = stack.Types.TryGetValue(stack.Resolve(resource.Name), out var built) ? built : value.Text("Type") ?? "";
            if (ResourceTypes.Find(type) is { } known)
            {
                Properties(resource.Name, type, known, properties, findings);
            }
        }
    }

    private static void Properties(string id, string type, ResourceType known, ObjectNode properties, FindingList findings)
    {
        foreach (var property in properties.Members.Where(property => !Intrinsics.IsName(property.Name)))
        {
            if (!known.Properties.Contains(property.Name))
            {
                var hint = ResourceTypes.OtherName(type, property.Name) ?? Nearest.Hint(property.Name, known.Properties);
                Warn(property, $"{type} has no property '{property.Name}' ('{id}').{hint}", findings);
            }
            else if (ResourceTypes.Members(property.Name) is { } members && property.Value is ObjectNode inner)
            {
                foreach (var member in inner.Members.Where(member => !members.Contains(member.Name) && !Intrinsics.IsName(member.Name)))
                {
                    Warn(member, $"'{property.Name}' of {type} has no '{member.Name}' ('{id}').{Nearest.Hint(member.Name, members)}", findings);
                }
            }
        }
    }

    private static void Warn(Member member, string message, FindingList findings) => findings.Warning(
        OverlayCodes.UnknownProperty,
        member.Place,
        message + $" If AWS has added it since this version of Sluice, add {OverlayCodes.UnknownProperty} to NoWarn.");
}
