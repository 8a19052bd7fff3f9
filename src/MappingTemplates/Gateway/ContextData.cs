using Sluice.MappingTemplates.Java.Basics;
using Sluice.MappingTemplates.Java.Values;

namespace Sluice.MappingTemplates;

/// <summary>The values of <c>$context</c>, and the overrides that templates set. Each request needs its own object. Not thread-safe.</summary>
public sealed class ContextData
{
    private readonly IReadOnlyDictionary<string, object?>? _values;
    private readonly List<PutJournal> _journals = [];
    private JavaMap? _root;

    // The work before and after a rendering is not charged to the rendering's budget.
    private readonly Budget _budget = new();

    /// <summary>Creates the values of <c>$context</c>. They are copied when a template first reads them.</summary>
    /// <param name="values">The values. Each is null, a string, a bool, a number, or a list or dictionary of such values, nested to any depth.</param>
    /// <param name="style">How the maps of <c>$context</c> behave in a template.</param>
    public ContextData(IReadOnlyDictionary<string, object?>? values = null, ContextStyle style = ContextStyle.Aws)
    {
        _values = values;
        Style = style;
        RequestOverride = new OverrideValues(() => Override("requestOverride"), _budget);
        ResponseOverride = new OverrideValues(() => Override("responseOverride"), _budget);
    }

    /// <summary>How the maps of <c>$context</c> behave in a template.</summary>
    public ContextStyle Style { get; }

    /// <summary>The values that templates have put into <c>$context.requestOverride</c> so far.</summary>
    public OverrideValues RequestOverride { get; }

    /// <summary>The values that templates have put into <c>$context.responseOverride</c> so far.</summary>
    public OverrideValues ResponseOverride { get; }

    /// <summary>The first override that the last template set twice, such as <c>responseOverride.header.x</c>; null if there is none.</summary>
    public string? OverriddenTwice => _journals.Find(static journal => journal.Repeated is not null)?.Repeated;

    /// <summary>The budget for the work before and after a rendering. It has no limits of work.</summary>
    internal Budget Budget => _budget;

    /// <summary>The value of <c>$context</c>. It is the same map in all templates of the request.</summary>
    internal JavaMap Root => _root ??= NewRoot();

    /// <summary>Starts to record the overrides of another template.</summary>
    internal void BeginTemplate() => _journals.ForEach(static journal => journal.Clear());

    private JavaMap NewRoot()
    {
        var order = Style == ContextStyle.Aws ? JavaMapOrder.Hash : JavaMapOrder.Insertion;
        var root = new JavaMap(order);
        foreach (var (name, value) in _values ?? new Dictionary<string, object?>())
        {
            root.Put(name, ValueConverter.ToJava(value, NewNested, _budget), _budget);
        }

        AddOverride(root, "requestOverride", "header", "path", "querystring");
        AddOverride(root, "responseOverride", "header");
        return root;
    }

    private void AddOverride(JavaMap root, string name, params string[] parts)
    {
        if (root.Get(name, _budget) is not JavaMap map)
        {
            root.Put(name, map = NewOverride(name, "status"), _budget);
        }

        foreach (var part in parts)
        {
            if (map.Get(part, _budget) is null)
            {
                map.Put(part, NewOverride($"{name}.{part}"), _budget);
            }
        }
    }

    // On AWS only $context itself prints its values. Nested maps can be used, but print as nothing.
    private JavaMap NewNested() => Style == ContextStyle.Aws
        ? new JavaMap(JavaMapOrder.Hash) { PrintsNothing = true }
        : new JavaMap();

    private JavaMap NewOverride(string place, string? only = null)
    {
        if (Style != ContextStyle.Aws)
        {
            return NewNested();
        }

        _journals.Add(new PutJournal(place, only));
        return new JavaMap(JavaMapOrder.Hash) { PrintsNothing = true, Journal = _journals[^1] };
    }

    private JavaMap? Override(string name) => _root?.Get(name, _budget) as JavaMap;
}
