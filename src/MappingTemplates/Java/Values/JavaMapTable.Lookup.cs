using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using Sluice.MappingTemplates.Java.Basics;

namespace Sluice.MappingTemplates.Java.Values;

/// <content>Finds keys that probably have the same slot as in another map.</content>
internal partial struct JavaMapTable
{
    /// <summary>Does the same as <see cref="FindText(string, Budget)"/>, but first tries the slot that the key had in another map.</summary>
    public readonly int FindText(string key, ref int hint, Budget budget)
    {
        var slots = _slots.AsSpan(0, _used);
        var likely = hint;
        if ((uint)likely < (uint)slots.Length && slots[likely].Key is string other && string.Equals(key, other))
        {
            return likely;
        }

        // A loop over the keys looks for the next key.
        likely++;
        if ((uint)likely < (uint)slots.Length && slots[likely].Key is string next && string.Equals(key, next))
        {
            return hint = likely;
        }

        var found = FindText(key, budget);
        if (found >= 0)
        {
            hint = found;
        }

        return found;
    }

    /// <summary>Returns true if a slot has a key, and the string object that is the key in the slot.</summary>
    public readonly bool HasKey(int slot, string key, [NotNullWhen(true)] out string? found)
    {
        found = (uint)slot < (uint)_used && _slots[slot].Key is string other && string.Equals(key, other) ? other : null;
        return found is not null;
    }

    /// <summary>Returns the value in a slot if its key is this very string object.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly bool TryGetAt(int slot, object key, out object? value)
    {
        var slots = _slots;
        if ((uint)slot < (uint)slots.Length && ReferenceEquals(slots[slot].Key, key))
        {
            value = Resolve(ref slots[slot]);
            return true;
        }

        value = null;
        return false;
    }
}
