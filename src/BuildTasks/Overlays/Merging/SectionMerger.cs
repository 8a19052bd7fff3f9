using Sluice.BuildTasks.Overlays.Findings;
using Sluice.BuildTasks.Overlays.Nodes;
using Sluice.Contract;

namespace Sluice.BuildTasks.Overlays.Merging;

/// <summary>Merges an overlay into a template, section by section.</summary>
internal sealed class SectionMerger(ObjectNode template, Stack stack, FindingList findings, IMergeObserver observer)
{
    private readonly TreeMerger _merger = new(findings, observer);

    public void Merge(ObjectNode overlay)
    {
        foreach (var section in overlay.Members)
        {
            Section(section);
        }

        template.Order(member => Sections.Position(member.Name));
    }

    private void Section(Member section)
    {
        switch (section.Name)
        {
            case "AWSTemplateFormatVersion":
                if (section.Value is not ScalarNode { Value: "2010-09-09" })
                {
                    Refuse(section, "The only format version of templates is 2010-09-09. Write it, or delete the line.");
                }

                break;
            case "Description":
                Plain(section, section.Value is ScalarNode { Kind: ScalarKind.Text or ScalarKind.Null }, "The description must be a text.");
                break;
            case "Transform":
                Transform(section);
                break;
            case "Globals" when !Stack.UsesSam(template):
                Refuse(section, "Globals is a section of SAM, and this template does not use SAM's macro. Set the properties at each resource.");
                break;
            case var name when Sections.All.Contains(name):
                Named(section);
                break;
            default:
                Refuse(
                    section,
                    $"A template has no section '{section.Name}'.{Nearest.Hint(section.Name, Sections.All)} "
                    + $"The sections are {string.Join(", ", Sections.All)}.");
                break;
        }
    }

    private void Plain(Member section, bool isValid, string message)
    {
        if (isValid)
        {
            _merger.Merge([], template, section);
        }
        else
        {
            Refuse(section, message);
        }
    }

    private void Transform(Member section)
    {
        if (section.Value is ScalarNode { Kind: ScalarKind.Null })
        {
            _merger.Merge([], template, section);
            return;
        }

        if (!AddedValues.Check(section.Value, findings))
        {
            return;
        }

        if (!TransformMerger.AreMacros(section.Value))
        {
            Refuse(section, "The macros must be a name, an object with a name, or an array of those.");
            return;
        }

        var existing = template.Find(section.Name);
        var merged = new Member(section.Name, section.Place, TransformMerger.Merge(existing?.Value, section.Value.Clone()));
        if (existing is null)
        {
            template.Add(merged);
        }
        else if (Node.AreEqual(existing.Value, merged.Value))
        {
            return;
        }
        else
        {
            template.Replace(existing, merged);
        }

        observer.Changed([section.Name], existing?.Value, merged.Value, section.Place);
    }

    private void Named(Member section)
    {
        if (section.Value is ScalarNode { Kind: ScalarKind.Null } && section.Name != "Resources")
        {
            _merger.Merge([], template, section);
            return;
        }

        if (section.Value is not ObjectNode entries)
        {
            Refuse(section, $"The section '{section.Name}' must be an object with a member for each of its entries.");
            return;
        }

        if (!template.TryGetObject(section.Name, out var target))
        {
            target = new ObjectNode(section.Value.Place);
            template.Add(new(section.Name, section.Place, target));
        }

        var entry = new EntryMerger(template, stack, _merger, findings);
        foreach (var member in entries.Members)
        {
            entry.Merge(section.Name, target, member);
        }

        if (target.Members.Count == 0)
        {
            template.Remove(template.Find(section.Name)!);
        }
    }

    private void Refuse(Member section, string message) => findings.Error(OverlayCodes.Section, section.Place, message);
}
