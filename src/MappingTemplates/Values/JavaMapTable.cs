namespace Sluice.MappingTemplates.Values;

/// <summary>The entries of a map in insertion order, with an index over them once they are many.</summary>
internal sealed class JavaMapTable
{
    // A few keys are found faster by comparing than by hashing.
    private const int LinearLimit = 8;
    private const int Removed = -2;

    private Slot[] _slots = [];
    private int[]? _buckets;
    private int _used;
    private int _javaTableSize = 16;

    public int Count { get; private set; }

    public object? KeyAt(int slot) => _slots[slot].Key;

    public object? ValueAt(int slot) => _slots[slot].Value;

    public object? SetValueAt(int slot, object? value)
    {
        var old = _slots[slot].Value;
        _slots[slot].Value = value;
        return old;
    }

    /// <returns>The slot, or a negative number.</returns>
    public int Find(object? key)
    {
        if (_buckets is not null)
        {
            return FindInBucket(key, HashOf(key));
        }

        if (key is string text)
        {
            return FindText(text);
        }

        // Java takes the hash of a key whatever the map holds, which fails where the key contains itself.
        _ = key is JavaObject ? JavaValue.HashCode(key) : 0;
        return FindOther(key);
    }

    /// <summary>Adds a key that is known to be absent.</summary>
    public void Add(object? key, object? value)
    {
        if (_used == _slots.Length)
        {
            Grow();
        }

        ref var slot = ref _slots[_used];
        slot.Key = key;
        slot.Value = value;
        slot.Next = -1;
        // A list as a key may change later: Java keeps the hash that it had when it came.
        slot.Hash = key is string ? 0 : HashOf(key);
        Count++;
        while (Count > _javaTableSize / 4 * 3)
        {
            _javaTableSize *= 2;
        }

        if (_buckets is not null)
        {
            slot.Hash = HashOf(key);
            Link(_used);
        }

        _used++;
        if (_buckets is null && _used > LinearLimit)
        {
            Index();
        }
    }

    public void RemoveAt(int slot)
    {
        if (_buckets is not null)
        {
            Unlink(slot);
        }

        _slots[slot] = new Slot { Next = Removed };
        Count--;
    }

    public void Clear()
    {
        _slots = [];
        _buckets = null;
        _used = Count = 0;
    }

    public bool MoveNext(ref int position, out object? key, out object? value)
    {
        while (position < _used)
        {
            ref var slot = ref _slots[position++];
            if (slot.Next != Removed)
            {
                key = slot.Key;
                value = slot.Value;
                return true;
            }
        }

        key = value = null;
        return false;
    }

    /// <summary>The slots as a <c>java.util.HashMap</c> would iterate: by bucket, and in a bucket as they came.</summary>
    public int[] HashOrder()
    {
        var slots = new int[Count];
        var buckets = new long[Count];
        var n = 0;
        for (var i = 0; i < _used; i++)
        {
            if (_slots[i].Next != Removed)
            {
                var hash = _slots[i].Key is string text ? JavaValue.HashCode(text) : _slots[i].Hash;
                var bucket = (hash ^ (int)((uint)hash >> 16)) & (_javaTableSize - 1);
                buckets[n] = ((long)bucket << 32) | (uint)i;
                slots[n++] = i;
            }
        }

        Array.Sort(buckets, slots);
        return slots;
    }

    // Strings use .NET's seeded hash: a client that picks keys cannot make them collide.
    private static int HashOf(object? key) => key is string text ? text.GetHashCode() : JavaValue.HashCode(key);

    private int FindText(string key)
    {
        for (var i = 0; i < _used; i++)
        {
            if (_slots[i].Key is string other && string.Equals(key, other))
            {
                return i;
            }
        }

        return -1;
    }

    private int FindOther(object? key)
    {
        var hash = HashOf(key);
        for (var i = 0; i < _used; i++)
        {
            if (_slots[i].Next != Removed && _slots[i].Hash == hash && JavaValue.Equals(key, _slots[i].Key))
            {
                return i;
            }
        }

        return -1;
    }

    private int FindInBucket(object? key, int hash)
    {
        var i = _buckets![hash & (_buckets.Length - 1)] - 1;
        while (i >= 0 && (_slots[i].Hash != hash || !JavaValue.Equals(key, _slots[i].Key)))
        {
            i = _slots[i].Next;
        }

        return i;
    }

    private void Grow()
    {
        // Where half of the slots are free, closing the gaps is enough.
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
            Index();
        }
    }

    private void Index()
    {
        _buckets = new int[System.Numerics.BitOperations.RoundUpToPowerOf2((uint)_slots.Length)];
        for (var i = 0; i < _used; i++)
        {
            if (_slots[i].Next != Removed)
            {
                _slots[i].Hash = _slots[i].Key is string key ? HashOf(key) : _slots[i].Hash;
                Link(i);
            }
        }
    }

    private void Link(int i)
    {
        ref var first = ref _buckets![_slots[i].Hash & (_buckets.Length - 1)];
        _slots[i].Next = first - 1;
        first = i + 1;
    }

    private void Unlink(int i)
    {
        ref var first = ref _buckets![_slots[i].Hash & (_buckets.Length - 1)];
        if (first == i + 1)
        {
            first = _slots[i].Next + 1;
            return;
        }

        var before = first - 1;
        while (_slots[before].Next != i)
        {
            before = _slots[before].Next;
        }

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
