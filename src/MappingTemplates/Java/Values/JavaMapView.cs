using Sluice.MappingTemplates.Java.Basics;

namespace Sluice.MappingTemplates.Java.Values;

/// <summary>
/// A view that <c>keySet()</c>, <c>values()</c> or <c>entrySet()</c> returns. It follows the map; removing from it removes from the map.
/// </summary>
internal sealed class JavaMapView(JavaMap map, JavaMapViewKind kind) : JavaCollection
{
    // The memory of an entry object and of the reference to it.
    private const long BytesOfAnEntry = 48;

    public JavaMap Map => map;

    public JavaMapViewKind Kind => kind;

    /// <summary>True if the view is a set, as those of keys and entries are.</summary>
    public bool IsSet => kind != JavaMapViewKind.Values;

    public override string TypeName => kind switch
    {
        JavaMapViewKind.Keys => "KeySet",
        JavaMapViewKind.Values => "Values",
        _ => "EntrySet",
    };

    public override string JavaClassName => (map.Order, kind) switch
    {
        (JavaMapOrder.Insertion, JavaMapViewKind.Keys) => "java.util.LinkedHashMap$LinkedKeySet",
        (JavaMapOrder.Insertion, JavaMapViewKind.Values) => "java.util.LinkedHashMap$LinkedValues",
        (JavaMapOrder.Insertion, _) => "java.util.LinkedHashMap$LinkedEntrySet",
        (_, JavaMapViewKind.Keys) => "java.util.HashMap$KeySet",
        (_, JavaMapViewKind.Values) => "java.util.HashMap$Values",
        _ => "java.util.HashMap$EntrySet",
    };

    public override int Count => map.Count;

    public override JavaIterator Iterator() => new JavaMapIterator(map, kind);

    public override bool Contains(object? value, Budget budget) => kind switch
    {
        JavaMapViewKind.Keys => map.ContainsKey(value, budget),
        JavaMapViewKind.Values => map.ContainsValue(value, budget),
        _ => value is JavaEntry entry && map.TryGet(entry.Key, out var found, budget) && JavaValue.AreEqual(found, entry.Value(budget), budget),
    };

    public override bool Add(object? value, Budget budget) => throw JavaException.UnsupportedOperation();

    public override bool Remove(object? value, Budget budget)
    {
        var iterator = Iterator();
        if (kind != JavaMapViewKind.Values && !Contains(value, budget))
        {
            return false;
        }

        while (iterator.HasNext)
        {
            if (JavaValue.AreEqual(value, iterator.Next(budget), budget))
            {
                iterator.Remove(budget);
                return true;
            }
        }

        return false;
    }

    public override void Clear(Budget budget) => map.Clear();

    public override object?[] ToArray(Budget budget)
    {
        budget.Allocate(map.Count * (kind == JavaMapViewKind.Entries ? BytesOfAnEntry : 8L));
        var items = new object?[map.Count];
        var position = 0;
        for (var i = 0; map.MoveNext(ref position, out var key, out var value, budget); i++)
        {
            items[i] = kind switch
            {
                JavaMapViewKind.Keys => key,
                JavaMapViewKind.Values => value,
                _ => new JavaEntry(map, key, value),
            };
        }

        return items;
    }

    public override bool JavaEquals(object? other, Budget budget)
    {
        if (ReferenceEquals(this, other))
        {
            return true;
        }

        if (!IsSet || other is not JavaCollection { } set || set is JavaMapView { IsSet: false } or JavaList || set.Count != Count)
        {
            return false;
        }

        return Array.TrueForAll(set.ToArray(budget), item => Contains(item, budget));
    }

    public override int JavaHashCode(Budget budget)
    {
        if (!IsSet)
        {
            return base.JavaHashCode(budget);
        }

        var hash = 0;
        foreach (var item in ToArray(budget))
        {
            hash += JavaValue.HashCode(item, budget);
        }

        return hash;
    }
}
