namespace Sluice.BuildTasks.Overlays.Nodes;

/// <summary>A text, a number, a boolean or <c>null</c>.</summary>
internal sealed class ScalarNode(Place place, ScalarKind kind, string value) : Node(place)
{
    public ScalarKind Kind { get; } = kind;

    /// <summary>The text itself, or the literal as JSON writes it.</summary>
    public string Value { get; } = value;

    public override Node Clone() => this;

    public static ScalarNode Text(Place place, string value) => new(place, ScalarKind.Text, value);
}
