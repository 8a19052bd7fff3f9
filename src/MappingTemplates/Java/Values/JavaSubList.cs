using Sluice.MappingTemplates.Java.Basics;

namespace Sluice.MappingTemplates.Java.Values;

/// <summary>
/// The result of <c>subList</c>: a part of a list, through which the list can be changed. It fails after any other change of the list. As in Java, a part
/// of a part reads the original list directly, and tells the parts around it about its own changes.
/// </summary>
internal sealed class JavaSubList : JavaList
{
    private readonly JavaList _root;
    private readonly JavaSubList? _parent;
    private readonly int _offset;
    private int _count;
    private int _seen;

    public JavaSubList(JavaList list, int from, int count)
    {
        _parent = list as JavaSubList;
        _root = _parent?._root ?? list;
        _offset = (_parent?._offset ?? 0) + from;
        _count = count;
        _seen = list.Version;
    }

    public override string TypeName => "SubList";

    public override string JavaClassName => "java.util.ArrayList$SubList";

    public override int SizeHint => _count;

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
            return _root.Items.Slice(_offset, _count);
        }
    }

    public override object? this[int index]
    {
        get => (uint)index < (uint)Count ? _root[_offset + index] : throw JavaException.IndexOutOfBounds(index, _count);
        set => Set(index, value);
    }

    public override object? Set(int index, object? value) =>
        (uint)index < (uint)Count ? _root.Set(_offset + index, value) : throw JavaException.IndexOutOfBounds(index, _count);

    public override bool Add(object? value, Budget budget)
    {
        Insert(Count, value, budget);
        return true;
    }

    public override void Insert(int index, object? value, Budget budget)
    {
        if (index < 0 || index > Count)
        {
            throw new JavaException("IndexOutOfBoundsException", $"Index: {index}, Size: {_count}");
        }

        _root.Insert(_offset + index, value, budget);
        Changed(1, budget);
    }

    public override void InsertRange(int index, ReadOnlySpan<object?> items, Budget budget)
    {
        Check();
        _root.InsertRange(_offset + index, items, budget);
        Changed(items.Length, budget);
    }

    public override object? RemoveAt(int index, Budget budget)
    {
        var old = this[index];
        _ = _root.RemoveAt(_offset + index, budget);
        Changed(-1, budget);
        return old;
    }

    public override void RemoveRange(int index, int count, Budget budget)
    {
        Check();
        _root.RemoveRange(_offset + index, count, budget);
        Changed(-count, budget);
    }

    public override JavaIterator Iterator() => new JavaListIterator(this, 0, bothWays: true);

    private void Changed(int by, Budget budget)
    {
        var lists = 0;
        for (var list = this; list is not null; list = list._parent)
        {
            list._count += by;
            list._seen = _root.Version;
            lists++;
        }

        budget.Spend(lists);
    }

    private void Check()
    {
        if (_seen != _root.Version)
        {
            throw JavaException.ConcurrentModification();
        }
    }
}
