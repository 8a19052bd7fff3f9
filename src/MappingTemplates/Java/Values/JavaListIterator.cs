using Sluice.MappingTemplates.Java.Basics;

namespace Sluice.MappingTemplates.Java.Values;

/// <summary>The iterator that <c>iterator()</c> and <c>listIterator()</c> of a list return.</summary>
internal sealed class JavaListIterator(JavaList list, int start = 0, bool bothWays = false, bool array = false) : JavaIterator
{
    private int _next = start;
    private int _current = -1;
    private int _version = list.Version;

    public override string TypeName => bothWays ? "ListIterator" : "Iterator";

    public override string JavaClassName => (array, bothWays) switch
    {
        _ when list is JavaSubList => "java.util.ArrayList$SubList$1",
        (true, true) => "java.util.AbstractList$ListItr",
        (true, false) => "java.util.AbstractList$Itr",
        (false, true) => "java.util.ArrayList$ListItr",
        (false, false) => "java.util.ArrayList$Itr",
    };

    /// <summary>True for the iterator of <c>listIterator()</c>, which is a <c>java.util.ListIterator</c>.</summary>
    public bool IsBothWays => bothWays;

    public override bool HasNext => _next != list.Count;

    public bool HasPrevious => _next != 0;

    public int NextIndex => _next;

    public override object? Next(Budget budget)
    {
        CheckVersion();
        if (_next >= list.Count)
        {
            throw JavaException.NoSuchElement();
        }

        _current = _next++;
        return list[_current];
    }

    /// <summary>Returns the previous element.</summary>
    /// <exception cref="JavaException">There is no previous element, or the list has changed.</exception>
    public object? Previous(Budget budget)
    {
        CheckVersion();
        if (_next <= 0)
        {
            throw JavaException.NoSuchElement();
        }

        _current = --_next;
        return list[_current];
    }

    public override void Remove(Budget budget)
    {
        CheckCurrent();
        CheckNoArray();
        list.RemoveAt(_current, budget);
        _next = _current;
        _current = -1;
        _version = list.Version;
    }

    /// <summary>Replaces the current element.</summary>
    /// <exception cref="JavaException">There is no current element, or the list has changed.</exception>
    public void Set(object? value)
    {
        CheckCurrent();
        _ = list.Set(_current, value);
    }

    /// <summary>Inserts an element before the next one.</summary>
    /// <exception cref="JavaException">The list has changed.</exception>
    public void Add(object? value, Budget budget)
    {
        CheckVersion();
        CheckNoArray();
        list.Insert(_next++, value, budget);
        _current = -1;
        _version = list.Version;
    }

    private void CheckCurrent()
    {
        if (_current < 0)
        {
            throw new JavaException("IllegalStateException", null);
        }

        CheckVersion();
    }

    // The list of an array has a fixed size.
    private void CheckNoArray()
    {
        if (array)
        {
            throw JavaException.UnsupportedOperation();
        }
    }

    private void CheckVersion()
    {
        if (_version != list.Version)
        {
            throw JavaException.ConcurrentModification();
        }
    }
}
