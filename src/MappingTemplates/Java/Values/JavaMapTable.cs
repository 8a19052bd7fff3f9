using Sluice.MappingTemplates.Java.Basics;

namespace Sluice.MappingTemplates.Java.Values;

/// <summary>
/// The entries of a map in insertion order. A table with many entries has an index. This is a mutable struct, which must be used only as a field of its
/// map.
/// </summary>
internal partial struct JavaMapTable
{
    // A key among this number of entries is found faster by comparing than by hashing.
    private const int LinearLimit = 32;
    private const int Removed = -2;
    private const int ManySlots = 16;

    private Slot[] _slots;
    private int[]? _buckets;
    private int _used;
    private int _count;
    private int _javaTableSize;

    // A small Bloom filter with one bit for each text among the keys. Most lookups of absent keys end here.
    private ulong _texts;

    public JavaMapTable(int capacity)
    {
        _slots = capacity == 0 ? [] : new Slot[capacity];
        _javaTableSize = 16;
    }

    public readonly int Count => _count;

    public readonly object? KeyAt(int slot) => _slots[slot].Key;

    public readonly object? ValueAt(int slot) => Resolve(ref _slots[slot]);

    public readonly object? SetValueAt(int slot, object? value)
    {
        var old = Resolve(ref _slots[slot]);
        _slots[slot].Value = value;
        return old;
    }

    /// <summary>Loads the members of an object of a JSON document. If there are only a few, their values are created when they are first read.</summary>
    public static JavaMapTable Load(UnreadMembers unread, int entry)
    {
        var document = unread.Document;
        var count = document.CountMembers(entry);
        var table = new JavaMapTable(count);
        for (int i = 0, name = entry + 1; i < count; i++, name = document.After(name + 1))
        {
            table.Load(unread, name, isLazy: count <= LinearLimit);
        }

        return table;
    }

    /// <summary>Finds a key.</summary>
    /// <returns>The slot of the key, or a negative number if the key is absent.</returns>
    public readonly int Find(object? key, Budget budget)
    {
        if (key is string text)
        {
            return FindText(text, budget);
        }

        return _buckets is null ? FindOther(key, budget) : FindInBucket(key, HashOf(key, budget), budget);
    }

    /// <summary>Finds a key that is a string.</summary>
    /// <returns>The slot of the key, or a negative number if the key is absent.</returns>
    public readonly int FindText(string key, Budget budget)
    {
        if ((_texts & Bit(key)) == 0)
        {
            return -1;
        }

        if (_buckets is not null)
        {
            return FindInBucket(key, HashOf(key, budget), budget);
        }

        var slots = _slots.AsSpan(0, _used);
        for (var i = 0; i < slots.Length; i++)
        {
            if (slots[i].Key is string other && string.Equals(key, other))
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>Adds a key that is not in the table.</summary>
    public void Add(object? key, object? value, Budget budget)
    {
        if (_used == _slots.Length)
        {
            Grow(budget);
        }

        ref var slot = ref _slots[_used];
        slot.Key = key;
        slot.Value = value;
        slot.Next = -1;
        // A list that is a key may change later. Java keeps the hash code that it had when it was added.
        slot.Hash = key is string ? 0 : HashOf(key, budget);
        _texts |= key is string text ? Bit(text) : 0;
        _count++;
        while (_count > _javaTableSize / 4 * 3)
        {
            _javaTableSize *= 2;
        }

        if (_buckets is not null)
        {
            slot.Hash = HashOf(key, budget);
            Link(_used);
        }

        _used++;
        if (_buckets is null && _used > LinearLimit)
        {
            Index(budget);
        }
    }

    public void RemoveAt(int slot, Budget budget)
    {
        if (_buckets is not null)
        {
            Unlink(slot, budget);
        }

        _slots[slot] = new Slot { Next = Removed };
        _count--;
    }

    public void Clear()
    {
        _slots = [];
        _buckets = null;
        _used = _count = 0;
        _texts = 0;
    }

    public readonly bool MoveNext(ref int position, out object? key, out object? value, Budget budget)
    {
        var start = position;
        while (position < _used)
        {
            ref var slot = ref _slots[position++];
            if (slot.Next != Removed)
            {
                Charge(position - start, budget);
                key = slot.Key;
                value = Resolve(ref slot);
                return true;
            }
        }

        Charge(position - start, budget);
        key = value = null;
        return false;
    }

    /// <summary>Returns the slots in the order of a <c>java.util.HashMap</c>: by bucket, and within a bucket in insertion order.</summary>
    public readonly int[] HashOrder(Budget budget)
    {
        budget.Spend(Count * 4L);
        budget.Allocate(Count * 12L);
        var slots = new int[Count];
        var buckets = new long[Count];
        var n = 0;
        for (var i = 0; i < _used; i++)
        {
            if (_slots[i].Next != Removed)
            {
                var hash = _slots[i].Key is string text ? JavaValue.HashCode(text, budget) : _slots[i].Hash;
                var bucket = (hash ^ (int)((uint)hash >> 16)) & (_javaTableSize - 1);
                buckets[n] = ((long)bucket << 32) | (uint)i;
                slots[n++] = i;
            }
        }

        Array.Sort(buckets, slots);
        return slots;
    }

    // Removed entries are gaps, and keys with the same hash form a list. A template can make both long, so skipping them is charged.
    private static void Charge(int passed, Budget budget)
    {
        if (passed >= ManySlots)
        {
            budget.Spend(passed);
        }
    }

    private static ulong Bit(string text) => text.Length == 0 ? 1 : 1UL << ((text.Length * 7) + (text[0] * 3) + text[^1]);

    // Strings use .NET's seeded hash code, so that a client cannot choose keys with the same hash code.
    private static int HashOf(object? key, Budget budget) => key is string text ? text.GetHashCode() : JavaValue.HashCode(key, budget);

    // Java computes the hash code of the key even if the map is empty. This fails if the key contains itself.
    private readonly int FindOther(object? key, Budget budget)
    {
        var hash = HashOf(key, budget);
        for (var i = 0; i < _used; i++)
        {
            if (_slots[i].Next != Removed && _slots[i].Hash == hash && JavaValue.AreEqual(key, _slots[i].Key, budget))
            {
                return i;
            }
        }

        return -1;
    }

    private readonly int FindInBucket(object? key, int hash, Budget budget)
    {
        var i = _buckets![hash & (_buckets.Length - 1)] - 1;
        var passed = 0;
        while (i >= 0 && (_slots[i].Hash != hash || !JavaValue.AreEqual(key, _slots[i].Key, budget)))
        {
            i = _slots[i].Next;
            passed++;
        }

        Charge(passed, budget);
        return i;
    }

    // If an object has two members with the same name, the value of the last one counts, at the position of the first one.
    private void Load(UnreadMembers unread, int name, bool isLazy)
    {
        var document = unread.Document;
        var key = document.Name(name);
        var slot = FindText(key, document.Budget);
        if (slot < 0)
        {
            slot = _used;
            Add(key, null, document.Budget);
        }

        if (isLazy)
        {
            _slots[slot].Value = unread;
            _slots[slot].Hash = name + 1;
        }
        else
        {
            _slots[slot].Value = document.Read(name + 1);
        }
    }

    // If a value has not been created, the slot holds the document, and its hash is the entry of the value. A text needs no hash without an index.
    private static object? Resolve(ref Slot slot) => slot.Value is UnreadMembers unread ? slot.Value = unread.Document.Read(slot.Hash) : slot.Value;

    private void Grow(Budget budget)
    {
        // If half of the slots are free, it is sufficient to close the gaps.
        var slots = Count > _used / 2 ? new Slot[Math.Max(4, _used * 2)] : new Slot[Math.Max(4, _slots.Length)];
        var n = 0;
        for (var i = 0; i < _used; i++)
        {
            if (_slots[i].Next != Removed)
            {
                slots[n] = _slots[i];
                slots[n++].Next = -1;
            }
        }

        _slots = slots;
        _used = n;
        if (_buckets is not null)
        {
            Index(budget);
        }
    }

    private void Index(Budget budget)
    {
        _buckets = new int[System.Numerics.BitOperations.RoundUpToPowerOf2((uint)_slots.Length)];
        for (var i = 0; i < _used; i++)
        {
            if (_slots[i].Next != Removed)
            {
                Resolve(ref _slots[i]);
                _slots[i].Hash = _slots[i].Key is string key ? HashOf(key, budget) : _slots[i].Hash;
                Link(i);
            }
        }
    }

    private readonly void Link(int i)
    {
        ref var first = ref _buckets![_slots[i].Hash & (_buckets.Length - 1)];
        _slots[i].Next = first - 1;
        first = i + 1;
    }

    private readonly void Unlink(int i, Budget budget)
    {
        ref var first = ref _buckets![_slots[i].Hash & (_buckets.Length - 1)];
        if (first == i + 1)
        {
            first = _slots[i].Next + 1;
            return;
        }

        var before = first - 1;
        var passed = 0;
        while (_slots[before].Next != i)
        {
            before = _slots[before].Next;
            passed++;
        }

        Charge(passed, budget);
        _slots[before].Next = _slots[i].Next;
    }

    private struct Slot
    {
        public object? Key;
        public object? Value;
        public int Hash;
        public int Next;
    }
}
