using Sluice.BuildTasks.Overlays.Findings;
using Sluice.BuildTasks.Overlays.Nodes;
using Sluice.Contract;

namespace Sluice.BuildTasks.Overlays.Checks;

/// <summary>
/// Warns about members of SAM's section Globals that SAM does not know ("Supported resources and properties" of that section in SAM's documentation).
/// </summary>
internal static class GlobalsCheck
{
    public static void Run(ObjectNode overlay, FindingList findings)
    {
        if (!overlay.TryGetObject("Globals", out var globals))
        {
            return;
        }

        var kinds = ResourceObjects.Of("Globals");
        foreach (var kind in globals.Members)
        {
            if (kinds.Find(kind.Name) is not { } form)
            {
                Warn(kind, $"Globals has no '{kind.Name}'.{Nearest.Hint(kind.Name, kinds.Names)}", findings);
            }
            else if (kind.Value is ObjectNode properties && form.Shape is { } known)
            {
                foreach (var property in properties.Members.Where(property => known.Find(property.Name) is null && !Intrinsics.IsName(property.Name)))
                {
                    Warn(property, $"'Globals.{kind.Name}' has no property '{property.Name}'.{Nearest.Hint(property.Name, known.Names)}", findings);
                }
            }
        }
    }

    private static void Warn(Member member, string message, FindingList findings) => findings.Warning(
        OverlayCodes.UnknownProperty,
        member.Place,
        message + $" If AWS has added it since this version of Sluice, add {OverlayCodes.UnknownProperty} to NoWarn.");
}
