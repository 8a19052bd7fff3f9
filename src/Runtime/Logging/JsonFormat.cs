using System.Text.Json;

namespace Sluice.Runtime;

/// <summary>Writes a line as a JSON object with the members that AWS's own client writes, and those of <c>ILogger</c>.</summary>
internal static class JsonFormat
{
    // A character takes at most six bytes of JSON. The sum of these limits stays below the limit of CloudWatch in every case.
    private const int ShortMessage = 24 * 1024;
    private const int ShortText = 1024;
    private const int ShortLine = 256;
    private const int ShortLines = 32;

    public static void Write(LogBuffer buffer, in LogEvent line)
    {
        var writer = buffer.StartJson();
        WriteStart(writer, line, int.MaxValue, int.MaxValue);
        if (line.EventId != 0 || line.EventName is not null)
        {
            writer.WriteNumber("eventId"u8, line.EventId);
        }

        if (line.EventName is not null)
        {
            writer.WriteString("eventName"u8, line.EventName);
        }

        var members = new JsonMembers(writer, buffer.Names);
        members.Write(line.Members);
        WriteScopes(writer, members, line.Scopes ?? []);
        WriteEnd(writer, line, int.MaxValue, int.MaxValue, int.MaxValue);
    }

    /// <summary>Writes the fixed members alone and cuts their texts, for a line that is longer than CloudWatch takes.</summary>
    public static void WriteShort(LogBuffer buffer, in LogEvent line)
    {
        var writer = buffer.StartJson();
        WriteStart(writer, line, ShortMessage, ShortText);
        writer.WriteBoolean("truncated"u8, true);
        WriteEnd(writer, line, ShortText, ShortLines, ShortLine);
    }

    private static void WriteStart(Utf8JsonWriter writer, in LogEvent line, int longestMessage, int longestText)
    {
        Span<byte> time = stackalloc byte[LogTime.Length];
        LogTime.Write(line.Time, time);
        writer.WriteStartObject();
        writer.WriteString("timestamp"u8, time);
        writer.WriteString("level"u8, LogLevels.Name(line.Level));
        WriteIfAny(writer, "requestId"u8, line.Invocation?.RequestId, longestText);
        WriteIfAny(writer, "tenantId"u8, line.Invocation?.TenantId, longestText);
        WriteIfAny(writer, "traceId"u8, line.Invocation?.TraceId, longestText);
        writer.WriteString("message"u8, Cut(line.Message, longestMessage));
        WriteIfAny(writer, "category"u8, line.Category, longestText);
    }

    private static void WriteIfAny(Utf8JsonWriter writer, ReadOnlySpan<byte> name, string? value, int longest)
    {
        if (!string.IsNullOrEmpty(value))
        {
            writer.WriteString(name, Cut(value, longest));
        }
    }

    /// <summary>Writes the values of the scopes, of which the innermost one counts, and the texts of those that are more than values.</summary>
    private static void WriteScopes(Utf8JsonWriter writer, JsonMembers members, IReadOnlyList<object?> scopes)
    {
        var hasText = false;
        for (var i = scopes.Count - 1; i >= 0; i--)
        {
            members.Write(LogScope.Members(scopes[i]));
            hasText |= LogScope.HasText(scopes[i]);
        }

        if (!hasText)
        {
            return;
        }

        writer.WriteStartArray("scopes"u8);
        foreach (var scope in scopes)
        {
            if (LogScope.HasText(scope))
            {
                writer.WriteStringValue(LogScope.Text(scope));
            }
        }

        writer.WriteEndArray();
    }

    private static void WriteEnd(Utf8JsonWriter writer, in LogEvent line, int longestText, int mostLines, int longestLine)
    {
        if (line.Exception is { } exception)
        {
            writer.WriteString("errorType"u8, Cut(exception.GetType().ToString(), longestText));
            writer.WriteString("errorMessage"u8, Cut(ExceptionText.Message(exception), longestText));
            writer.WriteStartArray("stackTrace"u8);
            foreach (var part in ExceptionText.Whole(exception).AsSpan().EnumerateLines())
            {
                if (mostLines-- == 0)
                {
                    break;
                }

                writer.WriteStringValue(Cut(part.Trim(), longestLine));
            }

            writer.WriteEndArray();
        }

        writer.WriteEndObject();
        writer.Flush();
    }

    private static ReadOnlySpan<char> Cut(ReadOnlySpan<char> text, int longest) => text.Length <= longest ? text : text[..longest];
}
