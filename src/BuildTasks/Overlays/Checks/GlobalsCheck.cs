using Sluice.BuildTasks.Overlays.Findings;
using Sluice.BuildTasks.Overlays.Nodes;

namespace Sluice.BuildTasks.Overlays.Checks;

/// <summary>
/// Warns about members of SAM's section Globals that SAM does not know ("Supported resources and properties" of that section in SAM's documentation).
/// </summary>
internal static class GlobalsCheck
{
    private static readonly string[] Kinds =
        ["Function", "Api", "HttpApi", "SimpleTable", "StateMachine", "LayerVersion", "CapacityProvider", "WebSocketApi"];

    // SAM takes these properties of a function only at the function itself.
    private static readonly string[] OnlyAtFunctions =
    [
        "AutoPublishCodeSha256", "Events", "FunctionName", "ImageConfig", "ImageUri", "InlineCode", "PackageType", "Policies", "Role", "VersionDescription",
    ];

    public static void Run(ObjectNode overlay, FindingList findings)
    {
        if (!overlay.TryGetObject("Globals", out var globals))
        {
            return;
        }

        foreach (var kind in globals.Members)
        {
            if (!Kinds.Contains(kind.Name))
            {
                Warn(kind, $"Globals has no '{kind.Name}'.{Nearest.Hint(kind.Name, Kinds)}", findings);
            }
            else if (kind.Name == "Function" && kind.Value is ObjectNode properties)
            {
                var known = ResourceTypes.Find(ResourceTypes.SamFunction)!.Properties.Except(OnlyAtFunctions).ToList();
                foreach (var property in properties.Members.Where(property => !known.Contains(property.Name)))
                {
                    Warn(property, $"'Globals.Function' has no property '{property.Name}'.{Nearest.Hint(property.Name, known)}", findings);
                }
            }
        }
    }

    private static void Warn(Member member, string message, FindingList findings) => findings.Warning(
        OverlayCodes.UnknownProperty,
        member.Place,
        message + $" If AWS has added it since this version of Sluice, add {OverlayCodes.UnknownProperty} to NoWarn.");
}
