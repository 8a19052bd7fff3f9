using Sluice.BuildTasks.Overlays.Findings;
using Sluice.BuildTasks.Overlays.Nodes;

namespace Sluice.BuildTasks.Overlays.Merging;

/// <summary>Checks a value that an overlay adds as a whole. There is nothing in it that <c>null</c> could remove.</summary>
internal static class AddedValues
{
    public static bool Check(Node value, FindingList findings)
    {
        switch (value)
        {
            case ScalarNode { Kind: ScalarKind.Null }:
                findings.Error(OverlayCodes.Path, value.Place, "An item of an array cannot be null: CloudFormation refuses it. Delete the item.");
                return false;
            case ArrayNode array:
                return array.Items.Aggregate(true, (isValid, item) => Check(item, findings) && isValid);
            case ObjectNode node:
                return node.Members.Aggregate(true, (isValid, member) => Member(member, findings) && isValid);
            default:
                return true;
        }
    }

    private static bool Member(Member member, FindingList findings)
    {
        if (member.Value is not ScalarNode { Kind: ScalarKind.Null })
        {
            return Check(member.Value, findings);
        }

        findings.Error(
            OverlayCodes.Path,
            member.Place,
            $"null removes '{member.Name}', but the object around it is new or replaces another value as a whole, so nothing is there. Delete the line.");
        return false;
    }
}
