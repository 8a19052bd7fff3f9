namespace Sluice.MappingTemplates.Values;

/// <summary>What <c>subList</c> gives: a part of a list, which changes with it, and fails once the list has changed by itself.</summary>
internal sealed class JavaSubList(JavaList parent, int offset, int count) : JavaList
{
    private int _count = count;
    private int _seen = parent.Version;

    public override string JavaClassName => "java.util.ArrayList$SubList";

    public override int Count
    {
        get
        {
            Check();
            return _count;
        }
    }

    public override int Version => _seen;

    public override ReadOnlySpan<object?> Items
    {
        get
        {
            Check();
            return parent.Items.Slice(offset, _count);
        }
    }

    public override object? this[int index]
    {
        get => (uint)index < (uint)Count ? parent[offset + index] : throw JavaException.IndexOutOfBounds(index, _count);
        set => Set(index, value);
    }

    public override object? Set(int index, object? value) =>
        (uint)index < (uint)Count ? parent.Set(offset + index, value) : throw JavaException.IndexOutOfBounds(index, _count);

    public override bool Add(object? value)
    {
        Insert(Count, value);
        return true;
    }

    public override void Insert(int index, object? value)
    {
        if (index < 0 || index > Count)
        {
            throw new JavaException("IndexOutOfBoundsException", $"Index: {index}, Size: {_count}");
        }

        parent.Insert(offset + index, value);
        Changed(1);
    }

    public override void InsertRange(int index, ReadOnlySpan<object?> items)
    {
        Check();
        parent.InsertRange(offset + index, items);
        Changed(items.Length);
    }

    public override object? RemoveAt(int index)
    {
        var old = this[index];
        _ = parent.RemoveAt(offset + index);
        Changed(-1);
        return old;
    }

    public override void RemoveRange(int index, int count)
    {
        Check();
        parent.RemoveRange(offset + index, count);
        Changed(-count);
    }

    public override JavaIterator Iterator() => new JavaListIterator(this, 0, bothWays: true);

    private void Changed(int by)
    {
        _count += by;
        _seen = parent.Version;
    }

    private void Check()
    {
        if (_seen != parent.Version)
        {
            throw JavaException.ConcurrentModification();
        }
    }
}
