namespace Sluice.BuildTasks.Overlays.Findings;

/// <summary>The ids of the diagnostics of overlays.</summary>
internal static class OverlayCodes
{
    public const string CannotBeRead = "SLUICE310";
    public const string Section = "SLUICE311";
    public const string Reference = "SLUICE312";
    public const string Path = "SLUICE313";
    public const string Incomplete = "SLUICE314";
    public const string UnknownProperty = "SLUICE315";
    public const string Needed = "SLUICE316";
    public const string Conflict = "SLUICE317";
    public const string Document = "SLUICE318";
    public const string OtherTool = "SLUICE319";
}
