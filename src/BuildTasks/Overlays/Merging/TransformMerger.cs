using Sluice.BuildTasks.Overlays.Nodes;

namespace Sluice.BuildTasks.Overlays.Merging;

/// <summary>
/// Adds macros. They are written before the built one, because AWS::LanguageExtensions has to be before SAM's macro. An overlay that names all macros
/// of the template decides on their order.
/// </summary>
internal static class TransformMerger
{
    public static Node Merge(Node? built, Node added)
    {
        var before = Stack.Macros(built);
        var after = Stack.Macros(added);
        var missing = before.Where(one => !after.Any(other => Node.AreEqual(one, other))).ToList();
        if (missing.Count == 0)
        {
            return added;
        }

        var isNew = after.Where(one => !before.Any(other => Node.AreEqual(one, other))).ToList();
        return isNew.Count == 0 ? built! : new ArrayNode(added.Place, [.. isNew, .. before]);
    }

    /// <summary>Returns whether a value names macros.</summary>
    public static bool AreMacros(Node value) => Stack.Macros(value) is { Count: > 0 } items && items.All(item => item switch
    {
        ScalarNode name => name.Kind == ScalarKind.Text,
        ObjectNode macro => macro.Text("Name") is not null,
        _ => false,
    });
}
