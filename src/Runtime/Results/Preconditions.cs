using System.Globalization;

namespace Sluice;

/// <summary>Evaluates the conditions of a request in the order of RFC 9110, section 13.2.2.</summary>
internal static class Preconditions
{
    private static readonly string[] DateFormats = ["r", "dddd, dd-MMM-yy HH:mm:ss 'GMT'", "ddd MMM d HH:mm:ss yyyy"];

    /// <summary>Returns 304 or 412, or 200 if the conditions are met.</summary>
    /// <param name="method">The HTTP method in upper case.</param>
    /// <param name="header">Returns a header of the request; null if the request does not have it.</param>
    /// <param name="tag">The tag of the current version; null if it has none.</param>
    /// <param name="lastModified">When the current version was made; null if that is not known.</param>
    public static int Evaluate(string? method, Func<string, string?> header, EntityTag? tag, DateTimeOffset? lastModified)
    {
        var isRead = method is "GET" or "HEAD";
        if (header("If-Match") is { } match)
        {
            var condition = EntityTagCondition.Parse(match);
            if (!condition.IsAny && !condition.MatchesStrongly(tag))
            {
                return 412;
            }
        }
        else if (lastModified is { } made && Date(header("If-Unmodified-Since")) is { } until && Seconds(made) > until)
        {
            return 412;
        }

        if (header("If-None-Match") is { } none)
        {
            var condition = EntityTagCondition.Parse(none);
            return !condition.IsAny && !condition.MatchesWeakly(tag) ? 200 : isRead ? 304 : 412;
        }

        return isRead && lastModified is { } changed && Date(header("If-Modified-Since")) is { } since && Seconds(changed) <= since ? 304 : 200;
    }

    /// <summary>Returns a date as a header has it, which is exact to the second.</summary>
    public static string Format(DateTimeOffset date) => date.ToString("r", CultureInfo.InvariantCulture);

    // A malformed date is ignored (RFC 9110, sections 13.1.3 and 13.1.4).
    private static DateTimeOffset? Date(string? text) => text is not null && DateTimeOffset.TryParseExact(
        text, DateFormats, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AllowWhiteSpaces, out var date)
        ? date
        : null;

    private static DateTimeOffset Seconds(DateTimeOffset date) => new(date.UtcTicks - (date.UtcTicks % TimeSpan.TicksPerSecond), TimeSpan.Zero);
}
