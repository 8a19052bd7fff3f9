using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Sluice.LocalGateway.Integrations.Lambda.Payloads;

/// <summary>
/// Checks that a payload is JSON, because Lambda accepts nothing else. The function receives the rendered bytes, whatever the check reads.
/// </summary>
internal static class PayloadCheck
{
    /// <summary>The number of bytes of the payload that a message shows. It is recorded with a payload of 476 KB.</summary>
    private const int LongestSource = 500;

    private static readonly JsonReaderOptions Options = new() { MaxDepth = 1000 };

    /// <summary>Returns Lambda's error message for a payload that it refuses, or null if it accepts the payload.</summary>
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
        catch (JsonException)
        {
            var scanner = new JacksonScanner(payload);
            scanner.Run();
            var what = scanner.Problem ?? "The payload is nested too deeply";
            var place = Place(payload, scanner.Line, scanner.Column);
            var opened = scanner.Opened is var (line, column) ? $" (start marker at {Place(payload, line, column)})" : "";
            return $"Could not parse request body into json: Could not parse payload into json: {what}{opened}\n at {place}";
        }
    }

    private static string Place(ReadOnlySpan<byte> payload, int line, int column)
    {
        var left = payload.Length - LongestSource;
        var source = left <= 0
            ? $"\"{Encoding.UTF8.GetString(payload)}\""
            : string.Create(CultureInfo.InvariantCulture, $"\"{Encoding.UTF8.GetString(payload[..LongestSource])}\"[truncated {left} bytes]");
        return string.Create(CultureInfo.InvariantCulture, $"[Source: (byte[]){source}; line: {line}, column: {column}]");
    }
}
