using Sluice.Generator.Helpers;

namespace Sluice.Generator.Pipeline.Outlines;

/// <summary>Collects the outline of a type while its members are read.</summary>
internal sealed class TypeScan(IEnumerable<string> usingMentions)
{
    public static readonly IReadOnlyDictionary<string, Fingerprint> NoMethods = new Dictionary<string, Fingerprint>();

    private readonly HashSet<string> _headMentions = new(usingMentions, StringComparer.Ordinal);
    private readonly HashSet<string> _methodMentions = new(StringComparer.Ordinal);
    private Dictionary<string, Fingerprint>? _methods;
    private Fingerprint _all;

    public Fingerprint Head { get; set; }

    public void AddToHead(string[] mentions) => _headMentions.UnionWith(mentions);

    public void AddMethod(string name, Fingerprint method, string[] mentions)
    {
        _methods ??= new(StringComparer.Ordinal);
        _methods.TryGetValue(name, out var overloads);
        _methods[name] = overloads.Then(method);
        _all = _all.Then(method);
        _methodMentions.UnionWith(mentions);
    }

    public TypeOutline Outline(string name)
    {
        string[] head = [.. _headMentions];
        _methodMentions.UnionWith(head);
        string[] all = _methodMentions.Count == head.Length ? head : [.. _methodMentions];
        return new(name, Head, Head.Then(_all), head, all, (IReadOnlyDictionary<string, Fingerprint>?)_methods ?? NoMethods);
    }
}
