using System.Text.Json;
using Sluice.LocalGateway.Json;

namespace Sluice.LocalGateway.Templates;

/// <summary>
/// Finds functions that have no value because of a mistake in the template: a key that a mapping does not have, an item that a list does not have, an
/// attribute that a resource does not have, or arguments of the wrong form. Parts that CloudFormation does not make, because their condition is false, are
/// left out.
/// </summary>
internal sealed class TemplateMistakes
{
    private readonly Evaluator _evaluator;
    private readonly List<DocumentException> _found = [];

    private TemplateMistakes(Evaluator evaluator) => _evaluator = evaluator;

    /// <summary>Returns the mistakes in the order of the file's sections.</summary>
    public static IReadOnlyList<DocumentException> In(Evaluator evaluator)
    {
        var mistakes = new TemplateMistakes(evaluator);
        var root = evaluator.Root.AsWritten;
        mistakes.WalkConditions(root.Find("Conditions"));
        foreach (var section in new[] { "Globals", "Resources", "Outputs" })
        {
            if (root.Find(section) is { } place)
            {
                mistakes.WalkSection(place);
            }
        }

        return mistakes._found;
    }

    private void WalkConditions(JsonPlace? conditions)
    {
        foreach (var (name, place) in JsonPlace.MembersOf(conditions))
        {
            var count = _found.Count;
            Walk(place);
            if (_found.Count == count && _evaluator.Conditions.Find(name) is { IsMistake: true, Reason: { } reason })
            {
                _found.Add(place.Error(Refusal.ByAws, reason));
            }
        }
    }

    private void WalkSection(JsonPlace section)
    {
        foreach (var (_, part) in JsonPlace.MembersOf(section))
        {
            if (part.Find("Condition") is not { IsString: true } condition || _evaluator.Conditions.Find(condition.Value.GetString()!).IsTrue is not false)
            {
                Walk(part);
            }
        }
    }

    private void Walk(JsonPlace place)
    {
        if (place.Value.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in place.Items())
            {
                Walk(item);
            }
        }
        else if (place.IsObject && !WalkChoice(place))
        {
            var count = _found.Count;
            foreach (var (_, member) in place.Members())
            {
                Walk(member);
            }

            // A function whose arguments have a mistake has the same mistake.
            if (_found.Count == count && IsJudged(place) && _evaluator.Evaluate(place) is { IsMistake: true, Reason: { } reason })
            {
                _found.Add(place.Error(Refusal.ByAws, reason));
            }
        }
    }

    // Only the value that the condition chooses counts.
    private bool WalkChoice(JsonPlace place)
    {
        if (!place.IsCall || place.Find("Fn::If") is not { Value.ValueKind: JsonValueKind.Array } argument
            || argument.Items().ToArray() is not [{ IsString: true } name, var then, var otherwise]
            || _evaluator.Conditions.Find(name.Value.GetString()!).IsTrue is not { } isTrue)
        {
            return false;
        }

        Walk(isTrue ? then : otherwise);
        return true;
    }

    // A reference has rules of its own, and a file that is included is read elsewhere.
    private static bool IsJudged(JsonPlace place) => place.IsCall && place.Find("Ref") is null && place.Find("Fn::Transform") is null;
}
