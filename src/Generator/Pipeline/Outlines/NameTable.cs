using Sluice.Generator.Helpers;

namespace Sluice.Generator.Pipeline.Outlines;

/// <summary>
/// The names that the files of a project declare, and the types behind each name. The meaning of a declaration is determined by its own text, by the
/// types behind the names that it mentions, and by those behind the names that these types mention. If none of them has changed, the meaning has not
/// changed either. Which of several types with one name is meant does not matter for that.
/// </summary>
internal sealed class NameTable
{
    private const string AttributeSuffix = "Attribute";

    private readonly Dictionary<string, Entry> _entries = new(StringComparer.Ordinal);
    private readonly Stack<Entry> _open = new();
    private int _visit;

    public NameTable(IReadOnlyList<TreeOutline> trees)
    {
        foreach (var (part, whole) in trees.SelectMany(tree => tree.Namespaces).Distinct())
        {
            Get(part).AddSpace(Fingerprint.Of(whole));
        }

        foreach (var tree in trees)
        {
            foreach (var type in tree.Types)
            {
                Get(type.Name).Add(type);
                if (type.Name.Length > AttributeSuffix.Length && type.Name.EndsWith(AttributeSuffix, StringComparison.Ordinal))
                {
                    Get(type.Name.Substring(0, type.Name.Length - AttributeSuffix.Length)).Add(type);
                }
            }
        }
    }

    /// <summary>Returns the fingerprint of everything that can be reached from the names, independent of their order.</summary>
    public Fingerprint Behind(string[] mentions, Fingerprint before = default)
    {
        _visit++;
        Follow(mentions);
        return Close(before);
    }

    /// <summary>Returns the fingerprint of everything that can be reached from the names and from the heads of the containing types.</summary>
    public Fingerprint Behind(string[] mentions, string[] owners, Fingerprint before)
    {
        _visit++;
        Follow(mentions);
        foreach (var owner in owners)
        {
            foreach (var type in Types(owner))
            {
                before = before.Then(type.Head);
                Follow(type.HeadMentions);
            }
        }

        return Close(before);
    }

    /// <summary>Returns all types with the name.</summary>
    public IReadOnlyList<TypeOutline> Types(string name) => _entries.TryGetValue(name, out var entry) ? entry.Types : [];

    private Fingerprint Close(Fingerprint result)
    {
        while (_open.Count > 0)
        {
            var entry = _open.Pop();
            result = result.And(entry.Whole);
            foreach (var next in entry.Edges ??= Edges(entry))
            {
                Open(next);
            }
        }

        return result;
    }

    private void Follow(string[] mentions)
    {
        foreach (var name in mentions)
        {
            if (_entries.TryGetValue(name, out var entry))
            {
                Open(entry);
            }
        }
    }

    private void Open(Entry entry)
    {
        if (entry.Visit != _visit)
        {
            entry.Visit = _visit;
            _open.Push(entry);
        }
    }

    private Entry[] Edges(Entry entry)
    {
        var edges = new HashSet<Entry>();
        foreach (var name in entry.Types.SelectMany(type => type.Mentions))
        {
            if (_entries.TryGetValue(name, out var next) && next != entry)
            {
                edges.Add(next);
            }
        }

        return [.. edges];
    }

    private Entry Get(string name)
    {
        if (!_entries.TryGetValue(name, out var entry))
        {
            _entries.Add(name, entry = new());
        }

        return entry;
    }

    private sealed class Entry
    {
        private Fingerprint _types;
        private Fingerprint _spaces;

        public List<TypeOutline> Types { get; } = [];

        public Fingerprint Whole => _types.And(_spaces);

        public Entry[]? Edges { get; set; }

        public int Visit { get; set; }

        public void Add(TypeOutline type)
        {
            // The order of the parts of a partial type matters, because it is the order of the members.
            Types.Add(type);
            _types = _types.Then(type.Whole);
        }

        public void AddSpace(Fingerprint part) => _spaces = _spaces.And(part.Then(1));
    }
}
