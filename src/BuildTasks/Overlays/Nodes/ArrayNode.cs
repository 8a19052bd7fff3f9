namespace Sluice.BuildTasks.Overlays.Nodes;

/// <summary>An array.</summary>
internal sealed class ArrayNode(Place place, List<Node> items) : Node(place)
{
    public List<Node> Items { get; } = items;

    /// <summary>The two items of an array that has two, and otherwise null twice.</summary>
    public (Node? First, Node? Second) Pair => Items.Count == 2 ? (Items[0], Items[1]) : (null, null);

    public override Node Clone() => new ArrayNode(Place, [.. Items.Select(item => item.Clone())]);
}
