using Sluice.BuildTasks.Overlays.Findings;
using Sluice.BuildTasks.Overlays.Merging;
using Sluice.BuildTasks.Overlays.Nodes;
using Sluice.Contract;

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
            if (known.Properties.Find(property.Name) is { } form)
            {
                Value(id, $"'{property.Name}' of {type}", form, property.Value, findings);
            }
            else
            {
                var hint = ResourceTypes.OtherName(type, property.Name) ?? Nearest.Hint(property.Name, known.Properties.Names);
                Warn(property, $"{type} has no property '{property.Name}' ('{id}').{hint}", findings);
            }
        }
    }

    private static void Value(string id, string owner, MemberForm form, Node value, FindingList findings)
    {
        if (form.Shape is not { } shape)
        {
            return;
        }

        IEnumerable<Node> items = form.Kind switch
        {
            MemberKind.List => (value as ArrayNode)?.Items ?? [],
            MemberKind.Map => (value as ObjectNode)?.Members.Select(static member => member.Value) ?? [],
            _ => [value],
        };
        foreach (var member in items.OfType<ObjectNode>().SelectMany(static item => item.Members).Where(static member => !Intrinsics.IsName(member.Name)))
        {
            if (shape.Find(member.Name) is { } inner)
            {
                Value(id, $"'{member.Name}' of {owner}", inner, member.Value, findings);
            }
            else
            {
                Warn(member, $"{owner} has no '{member.Name}' ('{id}').{Nearest.Hint(member.Name, shape.Names)}", findings);
            }
        }
    }

    private static void Warn(Member member, string message, FindingList findings) => findings.Warning(
        OverlayCodes.UnknownProperty,
        member.Place,
        message + $" If AWS has added it since this version of Sluice, add {OverlayCodes.UnknownProperty} to NoWarn.");
}
