namespace Sluice.BuildTasks.Overlays.Merging;

/// <summary>The sections of a template, in the order in which they are written.</summary>
internal static class Sections
{
    private static readonly string[] Ordered =
    [
        "AWSTemplateFormatVersion", "Transform", "Description", "Metadata", "Parameters", "Rules", "Mappings", "Conditions", "Hooks", "Globals", "Resources",
        "Outputs",
    ];

    public static IReadOnlyList<string> All => Ordered;

    /// <summary>Returns the position of a section. One that nobody knows is the last one.</summary>
    public static int Position(string name) => Array.IndexOf(Ordered, name) is >= 0 and var position ? position : Ordered.Length;
}
