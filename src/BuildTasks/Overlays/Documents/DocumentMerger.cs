using Sluice.BuildTasks.Overlays.Findings;
using Sluice.BuildTasks.Overlays.Merging;
using Sluice.BuildTasks.Overlays.Nodes;

namespace Sluice.BuildTasks.Overlays.Documents;

/// <summary>Makes the changes of the API's document in <c>openapi.json</c>, too.</summary>
internal static class DocumentMerger
{
    /// <summary>Returns the change that an overlay makes in the document, or null if it makes none.</summary>
    public static Member? ChangeOf(ObjectNode overlay, Stack stack) =>
        BodyPlace.PropertiesOf(overlay, stack)?.Find("Body");

    /// <summary>Returns whether a change can be merged. A body that is replaced or removed as a whole is an error.</summary>
    public static bool Check(Member change, FindingList findings)
    {
        if (change.Value is ObjectNode && !Intrinsics.IsOne(change.Value))
        {
            return true;
        }

        findings.Error(
            OverlayCodes.Document,
            change.Place,
            "The body of the API is the document that the build writes, also to openapi.json, which the local gateway reads. An overlay can change members of "
            + "it, but neither remove it nor replace it with a function.");
        return false;
    }

    /// <param name="document">The content of <c>openapi.json</c>, which is changed.</param>
    /// <param name="changes">The changes in their order.</param>
    /// <param name="values">Writes the values for the document.</param>
    /// <param name="findings">Where mistakes are added.</param>
    public static void Merge(ObjectNode document, IEnumerable<Member> changes, ImportValues values, FindingList findings)
    {
        var own = new FindingList();
        var merger = new TreeMerger(own);
        foreach (var member in changes.Select(change => (ObjectNode)values.Convert(change.Value)).SelectMany(change => change.Members))
        {
            merger.Merge([], document, member);
        }

        // The same merge of the template has reported everything else.
        foreach (var finding in own.All.Where(finding => finding.IsError))
        {
            findings.Error(OverlayCodes.Document, finding.Place, "In openapi.json: " + finding.Message);
        }
    }
}
