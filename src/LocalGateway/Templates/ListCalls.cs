using System.Globalization;
using System.Text.Json;
using Sluice.LocalGateway.Json;

namespace Sluice.LocalGateway.Templates;

/// <summary>The intrinsic functions that read lists and mappings.</summary>
internal static class ListCalls
{
    /// <summary><c>Fn::Select</c>: an item of a list.</summary>
    public static Evaluated Select(Evaluator evaluator, JsonPlace argument)
    {
        if (Arguments(argument) is not [var at, var list])
        {
            return Calls.Malformed("Fn::Select", "an index and a list");
        }

        var index = evaluator.Evaluate(at);
        if (!int.TryParse(index.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var wanted))
        {
            return Problem(index.Reason, "The index of Fn::Select is not a whole number.");
        }

        var items = Items(evaluator, list, out var reason);
        return items is null ? Evaluated.Unknown(reason)
            : wanted < items.Count ? evaluator.Evaluate(items[wanted])
            : Evaluated.Wrong(string.Create(
                CultureInfo.InvariantCulture, $"Fn::Select asks for the item {wanted} of a list that has {items.Count}; the first item is 0."));
    }

    /// <summary><c>Fn::Length</c>: the number of items.</summary>
    public static Evaluated Count(Evaluator evaluator, JsonPlace argument)
        => Items(evaluator, argument, out var reason) is { } items
            ? Evaluated.Known(new(TextJson.Of(items.Count), argument.Source, argument.Path))
            : Evaluated.Unknown(reason);

    /// <summary><c>Fn::FindInMap</c>: a value of <c>Mappings</c>, or the <c>DefaultValue</c>.</summary>
    public static Evaluated FindInMap(Evaluator evaluator, JsonPlace argument)
    {
        if (Arguments(argument) is not [var map, var first, var second, ..] arguments || arguments.Length > 4)
        {
            return Calls.Malformed("Fn::FindInMap", "the name of a mapping and two keys");
        }

        var place = evaluator.Mappings;
        foreach (var step in new[] { map, first, second })
        {
            var key = evaluator.Evaluate(step);
            if (key.Text is not { } text)
            {
                return Problem(key.Reason, "A key of Fn::FindInMap is not a text.");
            }

            if (place?.Find(text) is { } next)
            {
                place = next;
            }
            else
            {
                return arguments is [.., { IsObject: true } options] && options.Find("DefaultValue") is { } otherwise
                    ? evaluator.Evaluate(otherwise)
                    : Missing(argument, $"'Mappings' of the template has no '{text}' at {place?.Path ?? "$.Mappings"}. Add it, or give another key.");
            }
        }

        return Evaluated.Known(place!.Value.AsEvaluated);
    }

    // On AWS, region and account are others, so that the mapping may have their keys.
    private static Evaluated Missing(JsonPlace argument, string reason)
        => argument.Value.GetRawText().Contains("\"AWS::", StringComparison.Ordinal) ? Evaluated.Unknown(reason) : Evaluated.Wrong(reason);

    private static Evaluated Problem(string? reason, string mistake) => reason is null ? Evaluated.Wrong(mistake) : Evaluated.Unknown(reason);

    /// <summary>Returns the items of a list, as they are written or as a function gives them.</summary>
    /// <param name="evaluator">Evaluates the list.</param>
    /// <param name="place">The place of the list.</param>
    /// <param name="reason">Why there is no list.</param>
    public static IReadOnlyList<JsonPlace>? Items(Evaluator evaluator, JsonPlace place, out string reason)
    {
        var list = evaluator.Evaluate(place);
        reason = list.Reason ?? "A list is expected here.";
        return list.Place is { Value.ValueKind: JsonValueKind.Array } found ? [.. found.Items()] : null;
    }

    /// <summary>Returns the arguments of a function as they are written; empty if they are not a list.</summary>
    public static JsonPlace[] Arguments(JsonPlace argument) => argument.Value.ValueKind == JsonValueKind.Array ? [.. argument.Items()] : [];
}
