using System.Text.Json;
using Sluice.LocalGateway.Json;

namespace Sluice.LocalGateway.Templates;

/// <summary>Evaluates the <c>Conditions</c> of a template, each once and only if it is needed.</summary>
internal sealed class ConditionSet(Evaluator evaluator, JsonPlace? conditions)
{
    private readonly Dictionary<string, Decision> _known = new(StringComparer.Ordinal);

    /// <summary>Decides the condition of a name.</summary>
    public Decision Find(string name)
    {
        if (_known.TryGetValue(name, out var known))
        {
            return known;
        }

        if (conditions?.Find(name) is not { } place)
        {
            // A template that includes a document declares the conditions of the document.
            if (evaluator.Inputs.IsDocument)
            {
                return evaluator.Inputs.Values.TryGetValue(name, out var given) && bool.TryParse(given, out var isTrue) ? new(isTrue) : Decision.Unknown(
                    $"The template that includes this file declares the condition '{name}', which is true or false. {evaluator.Inputs.CureOf(name)}");
            }

            return Decision.Unknown($"The template has no condition '{name}'. Declare it under 'Conditions', or correct the name.");
        }

        // This decision counts if the condition asks for itself while it is evaluated.
        _known[name] = Decision.Wrong($"The condition '{name}' depends on itself, directly or through others, so it has no value.");
        return _known[name] = Evaluate(place);
    }

    private Decision Evaluate(JsonPlace place) => evaluator.Enter(() => Call(place), Decision.Unknown(Evaluator.TooDeep));

    private Decision Call(JsonPlace place)
    {
        if (!place.IsObject || place.Members().ToArray() is not [var (name, argument)])
        {
            return Literal(place);
        }

        var items = argument.Value.ValueKind == JsonValueKind.Array ? argument.Items().ToArray() : [];
        return name switch
        {
            "Condition" when argument.IsString => Find(argument.Value.GetString()!),
            "Fn::Not" when items is [var only] => Evaluate(only) is var decision && decision.IsTrue is { } value ? new(!value) : decision,
            "Fn::And" when items.Length > 0 => Combine(items, decisive: false),
            "Fn::Or" when items.Length > 0 => Combine(items, decisive: true),
            "Fn::Equals" when items is [var left, var right] => AreEqual(left, right),
            _ => Literal(place),
        };
    }

    // One item that is false makes an And false, even if others are not known; the same holds for an Or and an item that is true.
    private Decision Combine(JsonPlace[] items, bool decisive)
    {
        Decision? unknown = null;
        foreach (var item in items)
        {
            var decision = Evaluate(item);
            if (decision.IsTrue == decisive)
            {
                return decision;
            }

            unknown ??= decision.IsTrue is null ? decision : null;
        }

        return unknown ?? new(!decisive);
    }

    private Decision AreEqual(JsonPlace left, JsonPlace right)
    {
        var (one, other) = (evaluator.Evaluate(left), evaluator.Evaluate(right));
        return one.Reason is { } reason ? Decision.Unknown(reason)
            : other.Reason is { } otherReason ? Decision.Unknown(otherReason)
            : one.Text is { } text && other.Text is { } otherText ? new(text == otherText)
            : one.Place is { } place && other.Place is { } otherPlace ? new(JsonElement.DeepEquals(place.Value, otherPlace.Value))
            : new(one.IsRemoved && other.IsRemoved);
    }

    private Decision Literal(JsonPlace place) => evaluator.Evaluate(place) is var value && value.Text is { } text && bool.TryParse(text, out var isTrue)
        ? new(isTrue)
        : value.Reason is { } reason ? Decision.Unknown(reason)
        : Decision.Wrong($"The condition at {place.Path} is none of Fn::And, Fn::Or, Fn::Not, Fn::Equals and Condition.");
}
