namespace Sluice.BuildTasks.Overlays.Nodes;

/// <summary>A member of an object.</summary>
/// <param name="name">Its name.</param>
/// <param name="place">The place of the name.</param>
/// <param name="value">Its value.</param>
internal sealed class Member(string name, Place place, Node value)
{
    public string Name { get; } = name;

    public Place Place { get; } = place;

    public Node Value { get; } = value;

    /// <summary>Returns the same member with another value.</summary>
    public Member With(Node other) => new(Name, Place, other);
}
