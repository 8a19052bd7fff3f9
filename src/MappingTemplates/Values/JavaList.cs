namespace Sluice.MappingTemplates.Values;

/// <summary>A <c>java.util.ArrayList</c>.</summary>
internal class JavaList : JavaCollection
{
    private object?[] _items;
    private int _count;

    public JavaList() => _items = [];

    public JavaList(int capacity) => _items = capacity == 0 ? [] : new object?[capacity];

    /// <summary>Takes the array as its own.</summary>
    public JavaList(object?[] items)
    {
        _items = items;
        _count = items.Length;
    }

    public override string JavaClassName => "java.util.ArrayList";

    public sealed override int Count => _count;

    /// <summary>Counts the changes of structure, for the iterators.</summary>
    public int Version { get; private set; }

    public ReadOnlySpan<object?> Items => _items.AsSpan(0, _count);

    /// <exception cref="JavaException">The index is outside.</exception>
    public object? this[int index]
    {
        get => (uint)index < (uint)_count ? _items[index] : throw JavaException.IndexOutOfBounds(index, _count);
        set => Set(index, value);
    }

    public object? Set(int index, object? value)
    {
        var old = this[index];
        _items[index] = value;
        return old;
    }

    public sealed override bool Add(object? value)
    {
        if (_count == _items.Length)
        {
            Array.Resize(ref _items, Math.Max(4, _count * 2));
        }

        _items[_count++] = value;
        Version++;
        return true;
    }

    public void Insert(int index, object? value)
    {
        if (index < 0 || index > _count)
        {
            throw new JavaException("IndexOutOfBoundsException", $"Index: {index}, Size: {_count}");
        }

        Add(null);
        Array.Copy(_items, index, _items, index + 1, _count - 1 - index);
        _items[index] = value;
    }

    public object? RemoveAt(int index)
    {
        var old = this[index];
        _count--;
        Array.Copy(_items, index + 1, _items, index, _count - index);
        _items[_count] = null;
        Version++;
        return old;
    }

    public sealed override bool Remove(object? value)
    {
        var index = IndexOf(value);
        if (index >= 0)
        {
            RemoveAt(index);
        }

        return index >= 0;
    }

    public bool AddAll(JavaCollection other) => InsertAll(_count, other);

    public bool InsertAll(int index, JavaCollection other)
    {
        foreach (var item in other.ToArray())
        {
            Insert(index++, item);
        }

        return other.Count > 0;
    }

    public sealed override void Clear()
    {
        Array.Clear(_items, 0, _count);
        _count = 0;
        Version++;
    }

    public int IndexOf(object? value)
    {
        for (var i = 0; i < _count; i++)
        {
            if (JavaValue.Equals(value, _items[i]))
            {
                return i;
            }
        }

        return -1;
    }

    public int LastIndexOf(object? value)
    {
        for (var i = _count - 1; i >= 0; i--)
        {
            if (JavaValue.Equals(value, _items[i]))
            {
                return i;
            }
        }

        return -1;
    }

    public sealed override bool Contains(object? value) => IndexOf(value) >= 0;

    /// <summary>Counts as a change, as in Java some methods do that change nothing.</summary>
    public void Touch() => Version++;

    public override JavaIterator Iterator() => new JavaListIterator(this);

    public sealed override object?[] ToArray() => Items.ToArray();

    public override bool JavaEquals(object? other)
    {
        if (ReferenceEquals(this, other))
        {
            return true;
        }

        if (other is not JavaList list || list._count != _count)
        {
            return false;
        }

        for (var i = 0; i < _count; i++)
        {
            if (!JavaValue.Equals(_items[i], list._items[i]))
            {
                return false;
            }
        }

        return true;
    }

    public override int JavaHashCode()
    {
        var hash = 1;
        foreach (var item in Items)
        {
            hash = (31 * hash) + JavaValue.HashCode(item);
        }

        return hash;
    }
}
