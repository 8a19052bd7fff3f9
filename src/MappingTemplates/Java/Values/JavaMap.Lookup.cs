using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using Sluice.MappingTemplates.Java.Basics;

namespace Sluice.MappingTemplates.Java.Values;

/// <content>Finds values quickly: at the position of the last lookup, or directly in the document.</content>
internal sealed partial class JavaMap
{
    /// <summary>Returns the value of a key, or null if the key is absent.</summary>
    /// <param name="key">The key.</param>
    /// <param name="hint">
    /// The slot of the last lookup, for a caller that looks up the key in many maps with the same keys. The caller keeps it.
    /// </param>
    /// <param name="budget">The budget to which the work is charged.</param>
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

    /// <summary>Returns the value of a key for a caller that looks it up in many maps with the same keys.</summary>
    /// <param name="key">The key.</param>
    /// <param name="hint">The slot of the last lookup. The caller keeps it.</param>
    /// <param name="lastKey">The string object that was the key in that slot. The objects of one document share it.</param>
    /// <param name="budget">The budget to which the work is charged.</param>
    public object? Get(string key, ref int hint, ref object lastKey, Budget budget)
    {
        var value = Get(key, ref hint, budget);
        if (_unread is null && _table.HasKey(hint, key, out var found))
        {
            lastKey = found;
        }

        return value;
    }

    /// <summary>Returns true if the key object and its slot are those of the last lookup.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryGetAgain(object lastKey, int hint, out object? value)
    {
        value = null;
        return _unread is null && _table.TryGetAt(hint, lastKey, out value);
    }

    /// <summary>Returns true if this map is still an object of a document that was neither read nor changed.</summary>
    public bool IsUnread([NotNullWhen(true)] out UnreadMembers? unread, out int entry)
    {
        unread = _unread;
        entry = _entry;
        return unread is not null;
    }

    // Often only one member of an object is read, so the entries of the map need not be created. A container needs its entry, because it can be changed.
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
