using System.Diagnostics;
using System.Text.Json;

namespace Sluice.Runtime;

/// <summary>Finds the span that called an invocation.</summary>
internal static class TraceParents
{
    private const string Root = "Root=1-";
    private const string Parent = "Parent=";
    private const string Sampled = "Sampled=1";

    /// <summary>
    /// Parses X-Ray's header, such as <c>Root=1-5759e988-bd862e3fe1be46a994272793;Parent=53995c3f42cd8ad8;Sampled=1</c> (the format is documented in the
    /// X-Ray Developer Guide, "Tracing header"). Returns false if it has no trace id or no parent.
    /// </summary>
    public static bool TryParseXRay(string header, out ActivityContext context)
    {
        var (trace, span, flags) = (default(ActivityTraceId), default(ActivitySpanId), ActivityTraceFlags.None);
        foreach (var part in header.Split(';', StringSplitOptions.TrimEntries))
        {
            if (part.StartsWith(Root, StringComparison.Ordinal) && part.Length == Root.Length + 33 && part[Root.Length + 8] == '-')
            {
                trace = TraceId(string.Concat(part.AsSpan(Root.Length, 8), part.AsSpan(Root.Length + 9)));
            }
            else if (part.StartsWith(Parent, StringComparison.Ordinal) && part.Length == Parent.Length + 16)
            {
                span = SpanId(part[Parent.Length..]);
            }
            else if (part == Sampled)
            {
                flags = ActivityTraceFlags.Recorded;
            }
        }

        context = new(trace, span, flags, isRemote: true);
        return trace != default && span != default;
    }

    /// <summary>Reads a request's <c>traceparent</c> from the payload. Returns false if the request has none, or an invalid one.</summary>
    public static bool TryReadTraceParent(ReadOnlySpan<byte> payload, string member, out ActivityContext context)
    {
        context = default;
        try
        {
            var reader = new Utf8JsonReader(payload);
            reader.Read();
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                var isMember = reader.ValueTextEquals(member);
                reader.Read();
                if (isMember)
                {
                    return reader.TokenType == JsonTokenType.String && ActivityContext.TryParse(reader.GetString(), null, isRemote: true, out context);
                }

                reader.Skip();
            }
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            // The codec reports malformed JSON.
        }

        return false;
    }

    /// <summary>Reads the header <c>traceparent</c> of an event. Returns false if the request has none, or an invalid one.</summary>
    public static bool TryReadHeader(ReadOnlySpan<byte> payload, out ActivityContext context) =>
        ActivityContext.TryParse(PayloadTexts.FindHeader(payload, "traceparent"), null, isRemote: true, out context);

    private static ActivityTraceId TraceId(string hex) => IsId(hex) ? ActivityTraceId.CreateFromString(hex) : default;

    private static ActivitySpanId SpanId(string hex) => IsId(hex) ? ActivitySpanId.CreateFromString(hex) : default;

    // .NET throws for an id that is no hexadecimal number, or zero.
    private static bool IsId(string text)
    {
        var isZero = true;
        foreach (var character in text)
        {
            if (!char.IsAsciiHexDigitLower(character))
            {
                return false;
            }

            isZero &= character == '0';
        }

        return !isZero;
    }
}
