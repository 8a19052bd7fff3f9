namespace Sluice.MappingTemplates.Values;

internal sealed class JavaListIterator(JavaList list) : JavaIterator
{
    private int _next;
    private int _current = -1;
    private int _version = list.Version;

    public override string JavaClassName => "java.util.ArrayList$Itr";

    public override bool HasNext => _next != list.Count;

    public override object? Next()
    {
        if (_version != list.Version)
        {
            throw JavaException.ConcurrentModification();
        }

        if (_next >= list.Count)
        {
            throw JavaException.NoSuchElement();
        }

        _current = _next++;
        return list[_current];
    }

    public override void Remove()
    {
        if (_current < 0)
        {
            throw new JavaException("IllegalStateException", null);
        }

        if (_version != list.Version)
        {
            throw JavaException.ConcurrentModification();
        }

        list.RemoveAt(_current);
        _next = _current;
        _current = -1;
        _version = list.Version;
    }
}
