using Sluice.MappingTemplates.Java.Basics;
using Sluice.MappingTemplates.Java.Output;

namespace Sluice.MappingTemplates.Java.Values;

/// <summary>A <c>java.util.LinkedHashMap</c>, or a <c>HashMap</c>: keys are any Java value; the null key is one too.</summary>
internal sealed partial class JavaMap(JavaMapOrder order = JavaMapOrder.Insertion, int capacity = 0) : JavaObject
{
    // Of the object, and of the reference to it.
    private const long BytesOfAnEntry = 48;

    private JavaMapTable _table = new(capacity);

    // An object of a JSON document that nobody has used so far.
    private UnreadMembers? _unread;
    private readonly int _entry;
    private bool _wasAsked;
    private int[]? _hashOrder;

    /// <summary>An object of a JSON document; it is filled when it is first used.</summary>
    public JavaMap(UnreadMembers unread, int entry)
        : this()
    {
        _unread = unread;
        _entry = entry;
    }

    public override string TypeName => order == JavaMapOrder.Insertion ? "LinkedHashMap" : "HashMap";

    public override string JavaClassName => order == JavaMapOrder.Insertion ? "java.util.LinkedHashMap" : "java.util.HashMap";

    public JavaMapOrder Order => order;

    /// <summary>A map of <c>$context</c> on AWS: usable, with an empty text.</summary>
    public bool PrintsNothing { get; init; }

    /// <summary>Told of each put; null for nobody.</summary>
    public PutJournal? Journal { get; init; }

    public int Count => Table.Count;

    /// <summary>Counts the changes of structure, for the iterators.</summary>
    public int Version { get; private set; }

    /// <summary>The value of a key, or null where it is absent.</summary>
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

    /// <returns>The value that the key had, or null.</returns>
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

    /// <returns>The value that the key had, or null.</returns>
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

    /// <summary>Adds every entry of another map.</summary>
    public void PutAll(JavaMap other, Budget budget)
    {
        foreach (var entry in other.ToEntries(budget))
        {
            Put(entry.Key, entry.Value(budget), budget);
        }
    }

    /// <summary>The entries as they are now, in iteration order.</summary>
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

    /// <summary>Steps through the entries without a copy: give 0 first, then what came back.</summary>
    /// <returns>False at the end.</returns>
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
