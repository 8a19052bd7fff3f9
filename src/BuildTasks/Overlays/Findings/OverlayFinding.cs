using Sluice.BuildTasks.Overlays.Nodes;

namespace Sluice.BuildTasks.Overlays.Findings;

/// <summary>A mistake in an overlay, or something that its author should know.</summary>
internal sealed class OverlayFinding(string code, Place place, string message, bool isError)
{
    public string Code { get; } = code;

    public Place Place { get; } = place;

    public string Message { get; } = message;

    public bool IsError { get; } = isError;

    public override string ToString() => $"{Place.File}({Place.Line},{Place.Column}): {(IsError ? "error" : "warning")} {Code}: {Message}";
}
