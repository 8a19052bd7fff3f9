namespace Sluice.MappingTemplates;

/// <summary>The values of <c>$context</c>, and what templates overrode. One a request; not thread-safe.</summary>
public sealed class ContextData
{
    /// <summary>Copies the values of <c>$context</c>.</summary>
    /// <param name="values">Each null, string, bool, a number, or a list or dictionary of those, to any depth.</param>
    /// <param name="style">How the maps behave in a template.</param>
    public ContextData(IReadOnlyDictionary<string, object?>? values = null, ContextStyle style = ContextStyle.Aws)
    {
        Values = values;
        Style = style;
        RequestOverride = new OverrideValues();
        ResponseOverride = new OverrideValues();
    }

    /// <summary>How the maps behave in a template.</summary>
    public ContextStyle Style { get; }

    /// <summary>What templates have put in <c>$context.requestOverride</c> so far.</summary>
    public OverrideValues RequestOverride { get; }

    /// <summary>What templates have put in <c>$context.responseOverride</c> so far.</summary>
    public OverrideValues ResponseOverride { get; }

    internal IReadOnlyDictionary<string, object?>? Values { get; }
}
