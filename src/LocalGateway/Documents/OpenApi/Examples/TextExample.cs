using System.Text.RegularExpressions;

namespace Sluice.LocalGateway.Documents.OpenApi.Examples;

/// <summary>Makes a text that schemas accept.</summary>
internal static class TextExample
{
    private const int Longest = 1_000;

    private const int MostDigits = 12;

    private static readonly TimeSpan LongestMatch = TimeSpan.FromMilliseconds(50);

    /// <summary>The texts that are tried on a pattern, in this order.</summary>
    private static readonly string[] Usual =
    [
        "a", "A", "1", "abc", "ABC", "abc-1", "ABC-123", "a1", "A1", "me@example.com", "2026-01-31", "12:30", "+41441234567", "https://example.com/",
        "8a1c9f6e-4f0b-4e55-9e55-0b7f8f0a7c11",
    ];

    /// <summary>Returns a text.</summary>
    /// <param name="parts">The schemas.</param>
    /// <param name="usual">The text if the schemas accept every text.</param>
    /// <param name="salt">Makes another text, if there is one.</param>
    public static string Make(SchemaParts parts, string usual, int salt)
    {
        var format = parts.Find("format").SelectMany(SchemaParts.Texts).Select(OfFormat).FirstOrDefault(static text => text is not null);
        var least = parts.Least("minLength", Longest);
        var most = Math.Min(parts.Largest("maxLength"), Longest);
        var patterns = parts.Find("pattern").SelectMany(SchemaParts.Texts).ToList();
        var text = format is { } formed && formed.Length >= least && formed.Length <= most ? formed
            : salt == 0 ? Fit(usual, least, most)
            : Fit(FormattableString.Invariant($"{salt}{usual}"), least, most);
        return patterns.Count == 0 ? text : Matching(patterns, text, least, most, salt);
    }

    private static string Fit(string text, int least, int most)
        => text.Length < least ? text.PadRight(least, 'x') : text.Length > most && most >= least ? text[..most] : text;

    private static string? OfFormat(string format) => format switch
    {
        "uuid" => "8a1c9f6e-4f0b-4e55-9e55-0b7f8f0a7c11",
        "date" => "2026-01-31",
        "date-time" => "2026-01-31T12:00:00Z",
        "time" => "12:00:00",
        "duration" => "PT1H",
        "email" => "me@example.com",
        "hostname" => "www.example.com",
        "uri" or "url" => "https://example.com/",
        "ipv4" => "192.0.2.1",
        "ipv6" => "2001:db8::1",
        "byte" => "AQID",
        _ => null,
    };

    private static string Matching(List<string> patterns, string text, int least, int most, int salt)
    {
        try
        {
            var expressions = patterns.Select(static pattern => new Regex(pattern, RegexOptions.CultureInvariant, LongestMatch)).ToList();
            var fitting = new[] { text }
                .Concat(Usual)
                .Concat(Enumerable.Range(1, MostDigits).SelectMany(static length => "1aA".Select(character => new string(character, length))))
                .Concat(patterns.SelectMany(pattern => PatternSamples.Of(pattern, Longest)))
                .Where(candidate => candidate.Length >= least && candidate.Length <= most && expressions.All(expression => expression.IsMatch(candidate)))
                .Distinct(StringComparer.Ordinal)
                .Take(salt + 1)
                .ToList();
            return fitting.Count == 0 ? text : fitting[^1];
        }
        catch (Exception problem) when (problem is ArgumentException or RegexMatchTimeoutException)
        {
            return text;
        }
    }
}
