using System.Buffers;
using System.Diagnostics;

namespace Sluice.LocalGateway.Telemetry;

/// <summary>
/// The context of a span as the value of X-Ray's trace header, and back (<c>Root=1-5759e988-bd862e3fe1be46a994272793;Parent=53995c3f42cd8ad8;Sampled=1</c>).
/// The root without its hyphens and version is the id of the trace, as in OpenTelemetry's propagator for X-Ray.
/// </summary>
internal static class TraceSegment
{
    private const int TimeDigits = 8;
    private const int TraceDigits = 32;
    private const int SpanDigits = 16;

    private static readonly SearchValues<char> Digits = SearchValues.Create("0123456789abcdef");

    /// <summary>Writes the header for whatever the span calls.</summary>
    public static string Write(ActivityContext span)
    {
        var trace = span.TraceId.ToHexString();
        var isSampled = (span.TraceFlags & ActivityTraceFlags.Recorded) != 0;
        return $"Root=1-{trace[..TimeDigits]}-{trace[TimeDigits..]};Parent={span.SpanId.ToHexString()};Sampled={(isSampled ? '1' : '0')}";
    }

    /// <summary>Reads the header of a request.</summary>
    /// <returns>The caller's span. Its id is zero if the header has no parent. Null if the header has no root of X-Ray's form.</returns>
    public static ActivityContext? Read(string header)
    {
        string? root = null;
        string? parent = null;
        foreach (var part in header.Split(';'))
        {
            root = part.StartsWith("Root=1-", StringComparison.Ordinal) ? part["Root=1-".Length..].Replace("-", "", StringComparison.Ordinal) : root;
            parent = part.StartsWith("Parent=", StringComparison.Ordinal) ? part["Parent=".Length..] : parent;
        }

        if (root is not { Length: TraceDigits } || !IsId(root))
        {
            return null;
        }

        var segment = parent is { Length: SpanDigits } && IsId(parent) ? ActivitySpanId.CreateFromString(parent) : default;
        return new(ActivityTraceId.CreateFromString(root), segment, ActivityTraceFlags.Recorded, isRemote: true);
    }

    // An id of zeros is none, as in the specification of trace contexts.
    private static bool IsId(string text) => !text.AsSpan().ContainsAnyExcept(Digits) && text.AsSpan().ContainsAnyExcept('0');
}
