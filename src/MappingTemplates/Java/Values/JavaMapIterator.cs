using Sluice.MappingTemplates.Java.Basics;

namespace Sluice.MappingTemplates.Java.Values;

/// <summary>The iterator of a view of a map.</summary>
internal sealed class JavaMapIterator(JavaMap map, JavaMapViewKind kind) : JavaIterator
{
    private int _position;
    private int _returned;
    private int _version = map.Version;
    private int _countAtVersion = map.Count;
    private object? _current;
    private bool _hasCurrent;

    public override string JavaClassName => (map.Order, kind) switch
    {
        (JavaMapOrder.Insertion, JavaMapViewKind.Keys) => "java.util.LinkedHashMap$LinkedKeyIterator",
        (JavaMapOrder.Insertion, JavaMapViewKind.Values) => "java.util.LinkedHashMap$LinkedValueIterator",
        (JavaMapOrder.Insertion, _) => "java.util.LinkedHashMap$LinkedEntryIterator",
        (_, JavaMapViewKind.Keys) => "java.util.HashMap$KeyIterator",
        (_, JavaMapViewKind.Values) => "java.util.HashMap$ValueIterator",
        _ => "java.util.HashMap$EntryIterator",
    };

    // Java checks the entry that it will return next, which it found before the map changed.
    public override bool HasNext => _version == map.Version ? _returned < map.Count : _returned < _countAtVersion;

    public override object? Next(Budget budget)
    {
        if (_version != map.Version)
        {
            throw JavaException.ConcurrentModification();
        }

        if (!map.MoveNext(ref _position, out _current, out var value, budget))
        {
            throw JavaException.NoSuchElement();
        }

        _returned++;
        _hasCurrent = true;
        return kind switch
        {
            JavaMapViewKind.Keys => _current,
            JavaMapViewKind.Values => value,
            _ => new JavaEntry(map, _current, value),
        };
    }

    public override void Remove(Budget budget)
    {
        if (!_hasCurrent)
        {
            throw new JavaException("IllegalStateException", null);
        }

        if (_version != map.Version)
        {
            throw JavaException.ConcurrentModification();
        }

        map.Remove(_current, budget);
        if (map.Order == JavaMapOrder.Hash)
        {
            _position--;
        }

        _hasCurrent = false;
        _returned--;
        _version = map.Version;
        _countAtVersion = map.Count;
    }
}
