namespace Sluice.BuildTasks.Overlays.Nodes;

/// <summary>A value of a template or of a document, with the place where it is written.</summary>
internal abstract class Node(Place place)
{
    public Place Place { get; } = place;

    /// <summary>Returns a copy with the same places. A merge changes objects, and an overlay must stay as it is.</summary>
    public abstract Node Clone();

    /// <summary>Returns whether both are the same JSON. The order of members is significant, because it decides what is written.</summary>
    public static bool AreEqual(Node a, Node b) => (a, b) switch
    {
        (ScalarNode x, ScalarNode y) => x.Kind == y.Kind && x.Value == y.Value,
        (ArrayNode x, ArrayNode y) => x.Items.Count == y.Items.Count && x.Items.Zip(y.Items, AreEqual).All(equal => equal),
        (ObjectNode x, ObjectNode y) => x.Members.Count == y.Members.Count
            && x.Members.Zip(y.Members, (m, n) => m.Name == n.Name && AreEqual(m.Value, n.Value)).All(equal => equal),
        _ => false,
    };
}
