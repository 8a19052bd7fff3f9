using Sluice.MappingTemplates.Java.Basics;

namespace Sluice.MappingTemplates.Java.Values;

/// <summary>A <c>java.util.ArrayList</c>.</summary>
internal class JavaList : JavaCollection
{
    private const int ReferenceBytes = 8;

    private object?[] _items;
    private int _count;
    private int _version;

    public JavaList() => _items = [];

    public JavaList(int capacity) => _items = capacity == 0 ? [] : new object?[capacity];

    /// <summary>Creates a list that uses the array itself, not a copy.</summary>
    public JavaList(object?[] items)
    {
        _items = items;
        _count = items.Length;
    }

    public override string TypeName => "ArrayList";

    public override string JavaClassName => "java.util.ArrayList";

    public override int Count => _count;

    /// <summary>The number of structural changes, from which iterators see that the list has changed.</summary>
    public virtual int Version => _version;

    public virtual ReadOnlySpan<object?> Items => _items.AsSpan(0, _count);

    /// <exception cref="JavaException">The index is out of range.</exception>
    public virtual object? this[int index]
    {
        get => (uint)index < (uint)_count ? _items[index] : throw JavaException.IndexOutOfBounds(index, _count);
        set => Set(index, value);
    }

    public virtual object? Set(int index, object? value)
    {
        var old = this[index];
        _items[index] = value;
        return old;
    }

    public override bool Add(object? value, Budget budget)
    {
        if (_count == _items.Length)
        {
            Array.Resize(ref _items, Math.Max(4, _count * 2));
        }

        _items[_count++] = value;
        _version++;
        return true;
    }

    public virtual void Insert(int index, object? value, Budget budget)
    {
        if (index < 0 || index > _count)
        {
            throw new JavaException("IndexOutOfBoundsException", $"Index: {index}, Size: {_count}");
        }

        budget.Spend(_count - index);
        Add(null, budget);
        Array.Copy(_items, index, _items, index + 1, _count - 1 - index);
        _items[index] = value;
    }

    public virtual object? RemoveAt(int index, Budget budget)
    {
        var old = this[index];
        budget.Spend(_count - index);
        _count--;
        Array.Copy(_items, index + 1, _items, index, _count - index);
        _items[_count] = null;
        _version++;
        return old;
    }

    public sealed override bool Remove(object? value, Budget budget)
    {
        var index = IndexOf(value, budget);
        if (index >= 0)
        {
            RemoveAt(index, budget);
        }

        return index >= 0;
    }

    /// <summary>Does the same as Java's <c>clone()</c>: returns a list of the same class with the same elements.</summary>
    public virtual JavaList Copy(Budget budget) => new(ToArray(budget));

    public bool AddAll(JavaCollection other, Budget budget) => InsertAll(Count, other, budget);

    public bool InsertAll(int index, JavaCollection other, Budget budget)
    {
        var items = other.ToArray(budget);
        InsertRange(index, items, budget);
        return items.Length > 0;
    }

    /// <summary>Inserts several elements. The elements after them are moved only once.</summary>
    public virtual void InsertRange(int index, ReadOnlySpan<object?> items, Budget budget)
    {
        if (items.Length > _items.Length - _count)
        {
            Array.Resize(ref _items, Math.Max(_count + items.Length, _count * 2));
        }

        Array.Copy(_items, index, _items, index + items.Length, _count - index);
        items.CopyTo(_items.AsSpan(index));
        _count += items.Length;
        _version++;
    }

    public virtual void RemoveRange(int index, int count, Budget budget)
    {
        Array.Copy(_items, index + count, _items, index, _count - index - count);
        Array.Clear(_items, _count - count, count);
        _count -= count;
        _version++;
    }

    public sealed override void Clear(Budget budget) => RemoveRange(0, Count, budget);

    public int IndexOf(object? value, Budget budget)
    {
        var items = Items;
        for (var i = 0; i < items.Length; i++)
        {
            if (JavaValue.AreEqual(value, items[i], budget))
            {
                return i;
            }
        }

        return -1;
    }

    public int LastIndexOf(object? value, Budget budget)
    {
        var items = Items;
        for (var i = items.Length - 1; i >= 0; i--)
        {
            if (JavaValue.AreEqual(value, items[i], budget))
            {
                return i;
            }
        }

        return -1;
    }

    public sealed override bool Contains(object? value, Budget budget) => IndexOf(value, budget) >= 0;

    /// <summary>Counts a structural change without changing anything, because some methods do so in Java.</summary>
    public void Touch() => _version++;

    public override JavaIterator Iterator() => new JavaListIterator(this);

    public sealed override object?[] ToArray(Budget budget)
    {
        var items = Items;
        budget.Allocate(items.Length * (long)ReferenceBytes);
        return items.ToArray();
    }

    public override bool JavaEquals(object? other, Budget budget)
    {
        if (ReferenceEquals(this, other))
        {
            return true;
        }

        if (other is not JavaList list || list.Count != Count)
        {
            return false;
        }

        var mine = Items;
        var theirs = list.Items;
        for (var i = 0; i < mine.Length; i++)
        {
            if (!JavaValue.AreEqual(mine[i], theirs[i], budget))
            {
                return false;
            }
        }

        return true;
    }

    public override int JavaHashCode(Budget budget)
    {
        var hash = 1;
        foreach (var item in Items)
        {
            hash = (31 * hash) + JavaValue.HashCode(item, budget);
        }

        return hash;
    }
}
