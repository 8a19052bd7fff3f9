using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Sluice.LocalGateway.Functions;

/// <summary>
/// One message that a function wrote, as a person wants to read it. In Lambda's text format, a line begins with time, request id and level, separated by
/// tabs. The time and the id are left out, because the gateway shows the id itself. Any other line is shown as it is, also one in JSON, whose id is in a
/// member.
/// </summary>
/// <param name="RequestId">The id of the invocation that wrote the line; null if the line does not say it.</param>
/// <param name="Lines">The lines of the message. A message with several lines arrives with carriage returns between them.</param>
internal readonly record struct LoggedMessage(string? RequestId, IReadOnlyList<string> Lines)
{
    private const string Time = "yyyy-MM-ddTHH:mm:ss.fffZ";
    private const int Parts = 4;

    private static readonly string[] Levels = ["trce", "dbug", "info", "warn", "fail", "crit"];

    public static LoggedMessage Parse(string output)
    {
        if (output.StartsWith("{\"timestamp\":", StringComparison.Ordinal))
        {
            return new(ReadId(output), output.Split('\r'));
        }

        // Most of what a talkative program writes itself needs no more than this.
        if (output.IndexOf('\t', StringComparison.Ordinal) != Time.Length)
        {
            return new(null, output.Contains('\r', StringComparison.Ordinal) ? output.Split('\r') : [output]);
        }

        var parts = output.Split('\t', Parts);
        return parts.Length == Parts && Levels.Contains(parts[2]) && IsTime(parts[0]) && IsId(parts[1])
            ? new(parts[1].Length == 0 ? null : parts[1], $"{parts[2]}: {parts[3]}".Split('\r'))
            : new(null, output.Split('\r'));
    }

    /// <summary>Returns the member <c>requestId</c> of a line in JSON, or null if there is none, or if the line is no JSON.</summary>
    private static string? ReadId(string line)
    {
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(line));
        try
        {
            while (reader.Read())
            {
                if (reader.TokenType != JsonTokenType.PropertyName)
                {
                    continue;
                }

                var isId = reader.ValueTextEquals("requestId"u8);
                reader.Read();
                if (isId)
                {
                    return reader.TokenType == JsonTokenType.String && reader.GetString() is { } id && IsId(id) ? id : null;
                }

                reader.Skip();
            }
        }
        catch (JsonException)
        {
            // The program wrote the line itself.
        }

        return null;
    }

    private static bool IsId(string text) => text.All(character => char.IsAsciiLetterOrDigit(character) || character == '-');

    private static bool IsTime(string text) =>
        text.Length == Time.Length && DateTime.TryParseExact(text, Time, CultureInfo.InvariantCulture, DateTimeStyles.None, out _);
}
