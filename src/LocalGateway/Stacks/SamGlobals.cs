using System.Text.Json;
using Sluice.LocalGateway.Json;

namespace Sluice.LocalGateway.Stacks;

/// <summary>
/// Merges a property of a resource of SAM with the one of <c>Globals</c>, as SAM documents it: objects member by member, lists one after the other, and of
/// other values the resource's own.
/// </summary>
internal static class SamGlobals
{
    public static JsonPlace? Merge(JsonPlace? global, JsonPlace? own)
    {
        if (global is not { } all || own is not { } mine || !AreMerged(all, mine))
        {
            return own ?? global;
        }

        using var tree = new TreeWriter();
        Write(tree, all, mine);
        return tree.Read(mine.File, isTemplate: true);
    }

    private static bool AreMerged(JsonPlace global, JsonPlace own)
        => (global.IsPlainObject && own.IsPlainObject) || (IsList(global) && IsList(own));

    private static bool IsList(JsonPlace place) => place.Value.ValueKind == JsonValueKind.Array;

    private static void Write(TreeWriter tree, JsonPlace global, JsonPlace own)
    {
        if (!AreMerged(global, own))
        {
            tree.Copy(own);
        }
        else if (IsList(own))
        {
            tree.StartList(own);
            foreach (var item in global.Items().Concat(own.Items()))
            {
                tree.Copy(item);
            }

            tree.End();
        }
        else
        {
            WriteMembers(tree, global, own);
        }
    }

    private static void WriteMembers(TreeWriter tree, JsonPlace global, JsonPlace own)
    {
        tree.StartObject(own);
        foreach (var (name, member) in global.Members())
        {
            tree.Name(name);
            if (own.Find(name) is { } mine)
            {
                Write(tree, member, mine);
            }
            else
            {
                tree.Copy(member);
            }
        }

        foreach (var (name, member) in own.Members().Where(member => global.Find(member.Key) is null))
        {
            tree.Copy(name, member);
        }

        tree.End();
    }
}
