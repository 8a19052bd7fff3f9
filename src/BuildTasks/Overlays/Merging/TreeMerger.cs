using Sluice.BuildTasks.Overlays.Findings;
using Sluice.BuildTasks.Overlays.Nodes;
using Sluice.Contract;

namespace Sluice.BuildTasks.Overlays.Merging;

/// <summary>
/// Merges an object into another one: members are added, objects are merged recursively, every other value is replaced, and <c>null</c> removes. A
/// function of CloudFormation is a value and is replaced as a whole.
/// </summary>
internal sealed class TreeMerger(FindingList findings, IMergeObserver? observer = null)
{
    private readonly List<string> _path = [];

    /// <summary>Merges a member into an object.</summary>
    /// <param name="path">The names of the members that lead to the object.</param>
    /// <param name="target">The object, which is changed.</param>
    /// <param name="member">The member of the overlay.</param>
    /// <param name="isWhole">True if an object is replaced and not merged.</param>
    public void Merge(IEnumerable<string> path, ObjectNode target, Member member, bool isWhole = false)
    {
        _path.Clear();
        _path.AddRange(path);
        Merge(target, member, isWhole);
    }

    private void Merge(ObjectNode target, Member member, bool isWhole)
    {
        _path.Add(member.Name);
        var existing = target.Find(member.Name);
        if (member.Value is ScalarNode { Kind: ScalarKind.Null })
        {
            Remove(target, existing, member);
        }
        else if (existing is null)
        {
            if (AddedValues.Check(member.Value, findings))
            {
                target.Add(member.With(member.Value.Clone()));
                observer?.Changed(_path, null, member.Value, member.Place);
            }
        }
        else if (!isWhole && IsMerged(existing.Value) && IsMerged(member.Value))
        {
            foreach (var inner in ((ObjectNode)member.Value).Members)
            {
                Merge((ObjectNode)existing.Value, inner, isWhole: false);
            }
        }
        else if (!Node.AreEqual(existing.Value, member.Value) && AddedValues.Check(member.Value, findings))
        {
            Replace(target, existing, member);
        }

        _path.RemoveAt(_path.Count - 1);
    }

    private static bool IsMerged(Node node) => node is ObjectNode && !Intrinsics.IsOne(node);

    private void Remove(ObjectNode target, Member? existing, Member member)
    {
        if (existing is null)
        {
            findings.Error(
                OverlayCodes.Path,
                member.Place,
                $"null removes '{Path()}', but the template has no such member.{Nearest.Hint(member.Name, target.Members.Select(one => one.Name))} "
                + "Correct the name, or delete the line.");
            return;
        }

        target.Remove(existing);
        observer?.Changed(_path, existing.Value, null, member.Place);
    }

    private void Replace(ObjectNode target, Member existing, Member member)
    {
        var before = existing.Value.Place;
        if (!before.IsBuilt && before.File != member.Value.Place.File)
        {
            findings.Warning(
                OverlayCodes.Conflict,
                member.Place,
                $"'{Path()}' has another value in {before.File}({before.Line},{before.Column}). This file is merged later, so its value applies. "
                + "Set the value in one of the two files.");
        }

        target.Replace(existing, member.With(member.Value.Clone()));
        observer?.Changed(_path, existing.Value, member.Value, member.Place);
    }

    private string Path() => string.Join(".", _path);
}
