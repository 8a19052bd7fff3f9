using System.ComponentModel.DataAnnotations;

namespace Library.Common;

/// <summary>Which part of a list the client wants.</summary>
/// <param name="After">The <c>next</c> of the page before; absent for the first page.</param>
/// <param name="Limit">How many items a page has.</param>
public sealed record PageRequest(string? After = null, [property: Range(1, 100)] int Limit = 20)
{
    /// <summary>Cuts a page out of a list.</summary>
    /// <typeparam name="T">What the list contains.</typeparam>
    /// <param name="items">All items.</param>
    /// <param name="key">The key of an item. The list is sorted by it.</param>
    public Page<T> Of<T>(IEnumerable<T> items, Func<T, string> key)
    {
        var rest = items.Where(item => After is null || string.CompareOrdinal(key(item), After) > 0)
            .OrderBy(key, StringComparer.Ordinal).Take(Limit + 1).ToList();
        return rest.Count > Limit ? new Page<T>(rest[..Limit], key(rest[Limit - 1])) : new Page<T>(rest, null);
    }
}
