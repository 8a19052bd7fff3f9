using System.Globalization;
using System.Text.RegularExpressions;
using Sluice.LocalGateway.Json;

namespace Sluice.LocalGateway.Documents.OpenApi;

/// <summary>Makes values that a schema accepts, as far as its keywords say. Keywords that do not have the right form are ignored.</summary>
internal static class ExampleValues
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

    /// <summary>Returns a number as JSON.</summary>
    public static string Number(JsonPlace schema)
    {
        var least = Fraction(schema, "minimum");
        var most = Fraction(schema, "maximum");
        var step = Fraction(schema, "multipleOf") is > 0 and var given ? given : 1;
        var value = least > 1 ? Math.Ceiling(least.Value / step) * step : most < 1 ? Math.Floor(most.Value / step) * step : step;
        value += IsTrue(schema, "exclusiveMinimum") && value == least ? step : IsTrue(schema, "exclusiveMaximum") && value == most ? -step : 0;
        return double.IsFinite(value) && Math.Abs(value) < 1e15 ? value.ToString(CultureInfo.InvariantCulture) : "1";
    }

    /// <summary>Returns a text.</summary>
    /// <param name="schema">The schema of the text.</param>
    /// <param name="usual">The text if the schema accepts every text.</param>
    public static string Text(JsonPlace schema, string usual)
    {
        var text = schema.TextOf("format") switch
        {
            "uuid" => "8a1c9f6e-4f0b-4e55-9e55-0b7f8f0a7c11",
            "date" => "2026-01-31",
            "date-time" => "2026-01-31T12:00:00Z",
            "time" => "12:00:00",
            "duration" => "PT1H",
            "email" => "me@example.com",
            "uri" => "https://example.com/",
            "ipv4" => "192.0.2.1",
            "byte" => "AQID",
            _ => usual,
        };
        var least = (int)Math.Clamp(Fraction(schema, "minLength") ?? 0, 0, Longest);
        var most = (int)Math.Clamp(Fraction(schema, "maxLength") ?? Longest, 0, Longest);
        text = text.Length < least ? text.PadRight(least, 'x') : text.Length > most && most >= least ? text[..most] : text;
        return schema.TextOf("pattern") is { } pattern ? Matching(pattern, text, least, most) : text;
    }

    private static string Matching(string pattern, string text, int least, int most)
    {
        try
        {
            var expression = new Regex(pattern, RegexOptions.CultureInvariant | RegexOptions.ECMAScript, LongestMatch);
            return new[] { text }
                .Concat(Usual)
                .Concat(Enumerable.Range(1, MostDigits).SelectMany(static length => "1aA".Select(character => new string(character, length))))
                .FirstOrDefault(candidate => candidate.Length >= least && candidate.Length <= most && expression.IsMatch(candidate)) ?? text;
        }
        catch (Exception problem) when (problem is ArgumentException or RegexMatchTimeoutException)
        {
            return text;
        }
    }

    private static double? Fraction(JsonPlace schema, string name)
        => schema.Find(name) is { Value.ValueKind: System.Text.Json.JsonValueKind.Number } number && number.Value.TryGetDouble(out var value) ? value : null;

    private static bool IsTrue(JsonPlace schema, string name) => schema.Find(name) is { Value.ValueKind: System.Text.Json.JsonValueKind.True };
}
