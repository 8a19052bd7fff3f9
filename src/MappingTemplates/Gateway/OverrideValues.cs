using Sluice.MappingTemplates.Java.Basics;
using Sluice.MappingTemplates.Java.Values;
using Sluice.MappingTemplates.Json;

namespace Sluice.MappingTemplates;

/// <summary>
/// The values that templates put into <c>$context.requestOverride</c> or <c>$context.responseOverride</c>. They are read after a rendering.
/// </summary>
public sealed class OverrideValues
{
    private readonly Func<JavaMap?> _map;
    private readonly Budget _budget;

    internal OverrideValues(Func<JavaMap?> map, Budget budget)
    {
        _map = map;
        _budget = budget;
    }

    /// <summary>True if nothing was overridden.</summary>
    public bool IsEmpty
    {
        get
        {
            var position = 0;
            while (_map() is { } map && map.MoveNext(ref position, out _, out var value, _budget))
            {
                if (value is not JavaMap { Count: 0 } and not IMapHolder { Map.Count: 0 })
                {
                    return false;
                }
            }

            return true;
        }
    }

    /// <summary>The value of <c>status</c>, if it is an integer from 100 to 599; null for other values or none.</summary>
    public int? Status => _map()?.Get("status", _budget) is int status and >= 100 and <= 599 ? status : null;

    /// <summary>The values of <c>header</c>: each name with one value, or with several if the template put a list.</summary>
    public IReadOnlyList<KeyValuePair<string, IReadOnlyList<string>>> Headers => Values("header");

    /// <summary>The values of <c>path</c> by name.</summary>
    public IReadOnlyList<KeyValuePair<string, IReadOnlyList<string>>> Path => Values("path");

    /// <summary>The values of <c>querystring</c>: each name with one value, or with several if the template put a list.</summary>
    public IReadOnlyList<KeyValuePair<string, IReadOnlyList<string>>> Querystring => Values("querystring");

    /// <summary>Returns all values as JSON, custom keys included.</summary>
    /// <returns>A JSON object.</returns>
    public string ToJson() => _map() is { } map ? JsonWriter.ToText(map, JsonStyle.Text, _budget) : "{}";

    private List<KeyValuePair<string, IReadOnlyList<string>>> Values(string part)
    {
        var values = new List<KeyValuePair<string, IReadOnlyList<string>>>();
        var position = 0;
        while (_map()?.Get(part, _budget) is JavaMap map && map.MoveNext(ref position, out var name, out var value, _budget))
        {
            IReadOnlyList<string> texts = value is JavaCollection list
                ? [.. list.ToArray(_budget).Select(item => JavaValue.ToText(item, _budget))]
                : [value is null ? "" : JavaValue.ToText(value, _budget)];
            values.Add(KeyValuePair.Create(JavaValue.ToText(name, _budget), texts));
        }

        return values;
    }
}
