using System.Diagnostics.CodeAnalysis;

namespace Sluice;

/// <summary>
/// The value of a header <c>If-Match</c> or <c>If-None-Match</c> (RFC 9110, sections 13.1.1 and 13.1.2): the star, or a list of entity tags. Bind it with
/// <c>[FromHeader("If-None-Match")] EntityTagCondition? known</c>.
/// </summary>
public sealed class EntityTagCondition : IParsable<EntityTagCondition>
{
    private EntityTagCondition(bool isAny, EntityTag[] tags) => (IsAny, Tags) = (isAny, tags);

    /// <summary>True for the star, which every existing version matches.</summary>
    public bool IsAny { get; }

    /// <summary>The tags of the list. What follows a malformed one is not read.</summary>
    public IReadOnlyList<EntityTag> Tags { get; }

    /// <summary>Reads the value of a header.</summary>
    /// <param name="s">The value.</param>
    /// <param name="provider">Not used.</param>
    public static EntityTagCondition Parse(string s, IFormatProvider? provider = null)
    {
        ArgumentNullException.ThrowIfNull(s);
        var rest = s.AsSpan().Trim();
        if (rest is "*")
        {
            return new(true, []);
        }

        var tags = new List<EntityTag>();
        while (true)
        {
            // A list may have empty elements (RFC 9110, section 5.6.1).
            rest = rest.TrimStart(" \t,");
            if (!EntityTag.TryTake(ref rest, out var tag))
            {
                break;
            }

            rest = rest.TrimStart(" \t");
            if (rest is not ([] or [',', ..]))
            {
                break;
            }

            tags.Add(tag);
        }

        return new(false, [.. tags]);
    }

    /// <summary>Reads the value of a header. A malformed value matches no version, so it is not refused.</summary>
    /// <param name="s">The value.</param>
    /// <param name="provider">Not used.</param>
    /// <param name="result">The condition.</param>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, [MaybeNullWhen(false)] out EntityTagCondition result)
    {
        result = s is null ? null : Parse(s, provider);
        return result is not null;
    }

    /// <summary>Returns true if the current version is one of those that an <c>If-None-Match</c> names. For GET and HEAD, the answer is then 304.</summary>
    /// <param name="current">The current version's tag; <see langword="null"/> if the resource does not exist.</param>
    public bool MatchesWeakly(EntityTag? current) => current is { } tag && (IsAny || Tags.Any(tag.MatchesWeakly));

    /// <summary>Returns true if the current version is one of those that an <c>If-Match</c> names. Otherwise the answer is 412.</summary>
    /// <param name="current">The current version's tag; <see langword="null"/> if the resource does not exist.</param>
    public bool MatchesStrongly(EntityTag? current) => current is { } tag && (IsAny || Tags.Any(tag.MatchesStrongly));
}
