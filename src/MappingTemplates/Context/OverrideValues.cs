namespace Sluice.MappingTemplates;

/// <summary>What templates put in <c>$context.requestOverride</c> or <c>$context.responseOverride</c>, read after a rendering.</summary>
public sealed class OverrideValues
{
    internal OverrideValues()
    {
    }

    /// <summary>True where nothing was overridden.</summary>
    public bool IsEmpty => Status is null && Headers.Count == 0 && Path.Count == 0 && Querystring.Count == 0;

    /// <summary><c>status</c> where it is an integer from 100 to 599; other values count as absent.</summary>
    public int? Status { get; internal set; }

    /// <summary><c>header</c>: names with one value each, or several where a list was put.</summary>
    public IReadOnlyList<KeyValuePair<string, IReadOnlyList<string>>> Headers { get; } = [];

    /// <summary><c>path</c>, by name.</summary>
    public IReadOnlyList<KeyValuePair<string, IReadOnlyList<string>>> Path { get; } = [];

    /// <summary><c>querystring</c>: names with one value each, or several where a list was put.</summary>
    public IReadOnlyList<KeyValuePair<string, IReadOnlyList<string>>> Querystring { get; } = [];
}
