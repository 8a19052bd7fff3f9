using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Sluice.LocalGateway.Integrations.Lambda;

/// <summary>Lambda takes only JSON. The check reads the payload; what the function gets are still the rendered bytes.</summary>
internal static class PayloadCheck
{
    private const int LongestToken = 60;

    private static readonly JsonReaderOptions Options = new() { MaxDepth = 1000 };

    /// <summary>What Lambda says of a payload that it refuses; null where it takes it.</summary>
    public static string? FindError(ReadOnlySpan<byte> payload)
    {
        try
        {
            var reader = new Utf8JsonReader(payload, Options);
            while (reader.Read())
            {
            }

            return null;
        }
        catch (JsonException problem)
        {
            return Describe(payload, problem);
        }
    }

    private static string Describe(ReadOnlySpan<byte> payload, JsonException problem)
    {
        var line = (int)(problem.LineNumber ?? 0);
        var rest = payload;
        for (var skipped = 0; skipped < line && rest.IndexOf((byte)'\n') is >= 0 and var end; skipped++)
        {
            rest = rest[(end + 1)..];
        }

        var column = (int)Math.Min(problem.BytePositionInLine ?? 0, rest.Length);
        var found = Encoding.UTF8.GetString(rest[column..Math.Min(rest.Length, column + LongestToken)]);
        var what = found.Length == 0 ? "Unexpected end-of-input"
            : char.IsAsciiLetter(found[0]) ? $"Unrecognized token '{Token(found)}': was expecting (JSON String, Number, Array, Object or token 'null', 'true' or 'false')"
            : string.Create(CultureInfo.InvariantCulture, $"Unexpected character ('{found[0]}' (code {(int)found[0]}))");
        return string.Create(
            CultureInfo.InvariantCulture,
            $"Could not parse request body into json: Could not parse payload into json: {what}\n at [Source: (byte[]); line: {line + 1}, column: {column + 1}]");
    }

    private static string Token(string text)
    {
        var end = 0;
        while (end < text.Length && (char.IsLetterOrDigit(text[end]) || text[end] == '_'))
        {
            end++;
        }

        return text[..end];
    }
}
