using Sluice.BuildTasks.Overlays.Findings;
using Sluice.BuildTasks.Overlays.Nodes;
using Sluice.BuildTasks.Overlays.Reading;

namespace Sluice.BuildTasks.Overlays;

/// <summary>Reads overlays. A project that has none with YAML never loads the assembly that reads YAML.</summary>
internal static class OverlayReader
{
    /// <returns>The content, or null if the file has none or cannot be read.</returns>
    public static ObjectNode? Read(OverlayText overlay, FindingList findings)
    {
        var start = new Place(overlay.Path, 1, 1);
        if (overlay.Text.Length > OverlayLimits.Characters)
        {
            findings.Error(
                OverlayCodes.CannotBeRead,
                start,
                $"The overlay has {overlay.Text.Length} characters. An overlay has at most {OverlayLimits.Characters}, because CloudFormation takes no larger "
                + "template.");
            return null;
        }

        try
        {
            var isJson = overlay.Path.EndsWith(".json", StringComparison.OrdinalIgnoreCase);
            var root = isJson ? JsonReader.Read(overlay.Text, overlay.Path, OverlayLimits.Depth) : Yaml(overlay);
            if (root is not (ObjectNode or null))
            {
                findings.Error(OverlayCodes.CannotBeRead, root.Place, "An overlay must be an object with sections of a template, such as Resources.");
            }

            return root as ObjectNode;
        }
        catch (OverlaySyntaxException e)
        {
            findings.Error(OverlayCodes.CannotBeRead, e.Place, e.Message);
            return null;
        }
    }

    // A method of its own, because the assembly that reads YAML is loaded when the method that names its types is compiled.
    [System.Runtime.CompilerServices.MethodImpl(System.Runtime.CompilerServices.MethodImplOptions.NoInlining)]
    private static Node? Yaml(OverlayText overlay) => YamlReader.Read(overlay.Text, overlay.Path, OverlayLimits.Depth);
}
