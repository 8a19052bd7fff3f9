using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using Sluice.MappingTemplates.Java.Basics;

namespace Sluice.MappingTemplates.Java.Values;

/// <content>The quick ways to a value: by where it was the last time, and in the document itself.</content>
internal sealed partial class JavaMap
{
    /// <summary>The value of a key, or null where it is absent.</summary>
    /// <param name="key">The key.</param>
    /// <param name="hint">Where it was the last time, for a caller that asks many maps of one shape for it; kept by the caller.</param>
    /// <param name="budget">What the work is charged to.</param>
    public object? Get(string key, ref int hint, Budget budget)
    {
        if (_unread is not null && TryPeek(key, out var value))
        {
            return value;
        }

        ref var table = ref Table;
        var slot = table.FindText(key, ref hint, budget);
        return slot < 0 ? null : table.ValueAt(slot);
    }

    /// <summary>The value of a key for a caller that asks many maps of one shape.</summary>
    /// <param name="key">The key.</param>
    /// <param name="hint">Where it was the last time; kept by the caller.</param>
    /// <param name="lastKey">The string that was the key there: the objects of one document share it.</param>
    /// <param name="budget">What the work is charged to.</param>
    public object? Get(string key, ref int hint, ref object lastKey, Budget budget)
    {
        var value = Get(key, ref hint, budget);
        if (_unread is null && _table.HasKey(hint, key, out var found))
        {
            lastKey = found;
        }

        return value;
    }

    /// <summary>The quick way where key and place are those of the last time.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryGetAgain(object lastKey, int hint, out object? value)
    {
        value = null;
        return _unread is null && _table.TryGetAt(hint, lastKey, out value);
    }

    /// <summary>The object of a document that this map still is, unread and unchanged.</summary>
    public bool IsUnread([NotNullWhen(true)] out UnreadMembers? unread, out int entry)
    {
        unread = _unread;
        entry = _entry;
        return unread is not null;
    }

    // Many objects are asked for one member only: for that the entries need not be made. Containers are kept, since they can change.
    private bool TryPeek(string key, out object? value)
    {
        value = null;
        if (_wasAsked)
        {
            return false;
        }

        _wasAsked = true;
        var document = _unread!.Document;
        var member = document.FindMember(_entry, key);
        if (member < 0 || (member > 0 && document.IsContainer(member)))
        {
            return false;
        }

        value = member == 0 ? null : document.Read(member);
        return true;
    }

    private ref JavaMapTable Table
    {
        get
        {
            if (_unread is { } unread)
            {
                _unread = null;
                _table = JavaMapTable.Load(unread, _entry);
            }

            return ref _table;
        }
    }
}
