using Sluice.MappingTemplates.Java.Basics;
using Sluice.MappingTemplates.Java.Output;

namespace Sluice.MappingTemplates.Java.Values;

/// <summary>A <c>java.util.LinkedHashMap</c> or <c>HashMap</c>. A key is any Java value, null included.</summary>
internal sealed partial class JavaMap(JavaMapOrder order = JavaMapOrder.Insertion, int capacity = 0) : JavaObject
{
    // The memory of an entry object and of the reference to it.
    private const long BytesOfAnEntry = 48;

    private JavaMapTable _table = new(capacity);

    // The object of a JSON document that this map stands for, until the map is used.
    private UnreadMembers? _unread;
    private readonly int _entry;
    private bool _wasAsked;
    private int[]? _hashOrder;

    /// <summary>Creates a map for an object of a JSON document. The map is filled when it is first used.</summary>
    public JavaMap(UnreadMembers unread, int entry)
        : this()
    {
        _unread = unread;
        _entry = entry;
    }

    public override string TypeName => order == JavaMapOrder.Insertion ? "LinkedHashMap" : "HashMap";

    public override string JavaClassName => order == JavaMapOrder.Insertion ? "java.util.LinkedHashMap" : "java.util.HashMap";

    public JavaMapOrder Order => order;

    /// <summary>True for a map of <c>$context</c> on AWS. It can be used, but its text is empty.</summary>
    public bool PrintsNothing { get; init; }

    /// <summary>Records each put; null to record nothing.</summary>
    public PutJournal? Journal { get; init; }

    public int Count => Table.Count;

    /// <summary>The number of structural changes, from which iterators see that the map has changed.</summary>
    public int Version { get; private set; }

    /// <summary>Returns the value of a key, or null if the key is absent.</summary>
    public object? Get(object? key, Budget budget)
    {
        if (_unread is not null && key is string name && TryPeek(name, out var value))
        {
            return value;
        }

        var slot = Table.Find(key, budget);
        return slot < 0 ? null : Table.ValueAt(slot);
    }

    public bool TryGet(object? key, out object? value, Budget budget)
    {
        var slot = Table.Find(key, budget);
        value = slot < 0 ? null : Table.ValueAt(slot);
        return slot >= 0;
    }

    public bool ContainsKey(object? key, Budget budget) => Table.Find(key, budget) >= 0;

    public bool ContainsValue(object? value, Budget budget)
    {
        budget.Spend(Count);
        var position = 0;
        while (MoveNext(ref position, out _, out var candidate, budget))
        {
            if (JavaValue.AreEqual(value, candidate, budget))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Sets the value of a key.</summary>
    /// <returns>The previous value of the key, or null.</returns>
    public object? Put(object? key, object? value, Budget budget)
    {
        Journal?.Add(key, budget);
        var slot = Table.Find(key, budget);
        if (slot >= 0)
        {
            return Table.SetValueAt(slot, value);
        }

        Table.Add(key, value, budget);
        Changed();
        return null;
    }

    /// <summary>Removes a key.</summary>
    /// <returns>The previous value of the key, or null.</returns>
    public object? Remove(object? key, Budget budget)
    {
        var slot = Table.Find(key, budget);
        if (slot < 0)
        {
            return null;
        }

        var old = Table.ValueAt(slot);
        Table.RemoveAt(slot, budget);
        Changed();
        return old;
    }

    public void Clear()
    {
        Table.Clear();
        Changed();
    }

    /// <summary>Adds all entries of another map.</summary>
    public void PutAll(JavaMap other, Budget budget)
    {
        foreach (var entry in other.ToEntries(budget))
        {
            Put(entry.Key, entry.Value(budget), budget);
        }
    }

    /// <summary>Returns the current entries in iteration order.</summary>
    public JavaEntry[] ToEntries(Budget budget)
    {
        budget.Spend(Count * 4L);
        budget.Allocate(Count * BytesOfAnEntry);
        var entries = new JavaEntry[Count];
        var position = 0;
        for (var i = 0; MoveNext(ref position, out var key, out var value, budget); i++)
        {
            entries[i] = new JavaEntry(this, key, value);
        }

        return entries;
    }

    /// <summary>
    /// Moves to the next entry without a copy of the entries. The position is 0 at first; pass back its changed value in the next call.
    /// </summary>
    /// <returns>False after the last entry.</returns>
    public bool MoveNext(ref int position, out object? key, out object? value, Budget budget)
    {
        if (order == JavaMapOrder.Insertion)
        {
            return Table.MoveNext(ref position, out key, out value, budget);
        }

        _hashOrder ??= Table.HashOrder(budget);
        if (position >= _hashOrder.Length)
        {
            key = value = null;
            return false;
        }

        var slot = _hashOrder[position++];
        key = Table.KeyAt(slot);
        value = Table.ValueAt(slot);
        return true;
    }

    public JavaMapView KeySet() => new(this, JavaMapViewKind.Keys);

    public JavaMapView Values() => new(this, JavaMapViewKind.Values);

    public JavaMapView EntrySet() => new(this, JavaMapViewKind.Entries);

    public override void AppendTo(TextSink sink, int depth, Budget budget)
    {
        if (PrintsNothing)
        {
            return;
        }

        JavaValue.CheckDepth(depth);
        sink.Append('{');
        var position = 0;
        for (var first = true; MoveNext(ref position, out var key, out var value, budget); first = false)
        {
            if (!first)
            {
                sink.Append(", ");
            }

            AppendMember(sink, key, depth, budget);
            sink.Append('=');
            AppendMember(sink, value, depth, budget);
        }

        sink.Append('}');
    }

    public override bool JavaEquals(object? other, Budget budget)
    {
        if (ReferenceEquals(this, other))
        {
            return true;
        }

        if (other is not JavaMap map || map.Count != Count)
        {
            return false;
        }

        budget.Spend(Count);
        var position = 0;
        while (MoveNext(ref position, out var key, out var value, budget))
        {
            if (!map.TryGet(key, out var theirs, budget) || !JavaValue.AreEqual(value, theirs, budget))
            {
                return false;
            }
        }

        return true;
    }

    public override int JavaHashCode(Budget budget)
    {
        budget.Spend(Count);
        var hash = 0;
        var position = 0;
        while (MoveNext(ref position, out var key, out var value, budget))
        {
            hash += JavaValue.HashCode(key, budget) ^ JavaValue.HashCode(value, budget);
        }

        return hash;
    }

    private void AppendMember(TextSink sink, object? member, int depth, Budget budget)
    {
        if (ReferenceEquals(member, this))
        {
            sink.Append("(this Map)");
        }
        else
        {
            JavaValue.Append(sink, member, depth + 1, budget);
        }
    }

    private void Changed()
    {
        Version++;
        _hashOrder = null;
    }
}
