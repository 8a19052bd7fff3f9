using System.Collections.Immutable;

namespace Sluice.Generator.Pipeline;

/// <summary>
/// Arranges lists for the incremental pipeline, which compares the items of a list by their positions. Without slots, one more item in the middle
/// would change all items after it. So each item keeps its slot, and a removed item leaves an empty slot for the next new one.
/// </summary>
internal static class Slots
{
    public static ImmutableArray<T?> Arrange<T>(ImmutableArray<T?> before, IEnumerable<T> now, Func<T, string> key)
        where T : class
    {
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < before.Length; i++)
        {
            if (before[i] is { } item)
            {
                places[key(item)] = i;
            }
        }

        var slots = new T?[before.Length];
        var newcomers = new Queue<T>();
        var keys = new HashSet<string>(StringComparer.Ordinal);
        foreach (var item in now.Where(item => keys.Add(key(item))))
        {
            if (places.TryGetValue(key(item), out var place))
            {
                slots[place] = before[place]!.Equals(item) ? before[place] : item;
            }
            else
            {
                newcomers.Enqueue(item);
            }
        }

        var result = ImmutableArray.CreateBuilder<T?>(slots.Length + newcomers.Count);
        foreach (var slot in slots)
        {
            result.Add(slot ?? (newcomers.Count > 0 ? newcomers.Dequeue() : null));
        }

        result.AddRange(newcomers);
        while (result.Count > 0 && result[result.Count - 1] is null)
        {
            result.Count--;
        }

        return Keep(before, result.ToImmutable());
    }

    /// <summary>Returns the earlier array if both are equal.</summary>
    public static ImmutableArray<T> Keep<T>(ImmutableArray<T> before, ImmutableArray<T> now)
        where T : class?
    {
        if (before.Length != now.Length)
        {
            return now;
        }

        for (var i = 0; i < now.Length; i++)
        {
            if (!Equals(before[i], now[i]))
            {
                return now;
            }
        }

        return before;
    }
}
