using System.Runtime.InteropServices;
using System.Text.Json;
using Sluice.LocalGateway.Json;

namespace Sluice.LocalGateway.Templates;

/// <summary>Remembers which texts of a template have values of this machine in place of those that only AWS knows.</summary>
internal sealed class StandIns
{
    /// <summary>The most bytes of a text that is remembered. A template has at most 1 MB, and so has each text of its resources.</summary>
    private const int LongestText = 1024 * 1024;

    private readonly Dictionary<(string Path, string Text), StandIn> _known = [];
    private readonly List<string> _references = [];

    /// <summary>Returns the form of a text, or null if the text has no such value.</summary>
    public StandIn? Find(JsonPlace place) => IsRemembered(place) ? _known.GetValueOrDefault((place.Path, place.Value.GetString()!)) : null;

    /// <summary>Remembers a text.</summary>
    public void Add(JsonPlace place, StandIn standIn)
    {
        if (IsRemembered(place))
        {
            _known[(place.Path, place.Value.GetString()!)] = standIn;
        }
    }

    /// <summary>Returns whether a value is a text that is remembered. To compare longer ones takes more time than they are worth.</summary>
    public static bool IsRemembered(JsonPlace place) => place.IsString && JsonMarshal.GetRawUtf8Value(place.Value).Length <= LongestText;

    /// <summary>Returns a value that a step makes. A text that references go into, and that has no form of its own, gets a list of the references.</summary>
    /// <param name="step">Evaluates a function.</param>
    /// <param name="passesOn">Whether the function returns one of its arguments as it is, or a value that is no part of them.</param>
    public Evaluated Follow(Func<Evaluated> step, bool passesOn)
    {
        var count = _references.Count;
        var value = step();
        if (value.Place is not { } place)
        {
            return value;
        }

        if (Find(place) is { } known)
        {
            _references.Add(known.Form);
        }
        else if (!passesOn && _references.Count > count)
        {
            var standIn = new StandIn(string.Join(' ', _references.Skip(count).Distinct(StringComparer.Ordinal)), IsExact: false);
            Add(place, standIn);
            foreach (var item in place.Value.ValueKind == JsonValueKind.Array ? place.Items() : [])
            {
                Add(item, standIn);
            }
        }

        return value;
    }
}
