using Sluice.BuildTasks.Overlays.Nodes;

namespace Sluice.BuildTasks.Overlays.Reading;

/// <summary>The rules of a tree that do not depend on the format of its file.</summary>
/// <param name="mostDepth">The largest number of objects and arrays within each other.</param>
internal sealed class NodeBuilder(int mostDepth)
{
    private int _depth;

    /// <summary>Reads an object or an array.</summary>
    /// <exception cref="OverlaySyntaxException">Too many are within each other.</exception>
    public Node Nested(Place place, Func<Node> read)
    {
        if (++_depth > mostDepth)
        {
            throw new OverlaySyntaxException(place, $"More than {mostDepth} objects and arrays are within each other.");
        }

        var node = read();
        _depth--;
        return node;
    }

    /// <summary>Adds a member to an object.</summary>
    /// <exception cref="OverlaySyntaxException">The object has a member of this name already.</exception>
    public static void Add(ObjectNode node, string name, Place place, Node value)
    {
        if (!node.Add(new(name, place, name == "Fn::GetAtt" ? Intrinsics.SplitAttribute(value) : value)))
        {
            throw new OverlaySyntaxException(place, $"The object has two members '{name}'. Keep one of them.");
        }
    }
}
