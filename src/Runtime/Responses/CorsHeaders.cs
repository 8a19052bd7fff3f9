using System.ComponentModel;
using System.Text.Json;

namespace Sluice.Runtime;

/// <summary>The CORS headers that a proxy operation adds to each of its responses. Created by generated code.</summary>
/// <param name="origins">The allowed origins; one of them may be <c>*</c>, and is then the only one.</param>
/// <param name="allowsCredentials">True if pages may send credentials.</param>
/// <param name="exposed">The headers that pages may read, separated by commas; <see langword="null"/> for none.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class CorsHeaders(string[] origins, bool allowsCredentials, string? exposed)
{
    /// <summary>Returns the headers of the response to an event.</summary>
    /// <param name="request">The event, which has the origin of the page that calls.</param>
    internal IEnumerable<KeyValuePair<string, string>> For(ReadOnlyMemory<byte> request)
    {
        // A response names one origin. If several are allowed, it is the one that calls.
        if ((origins.Length == 1 ? origins[0] : Caller(request.Span)) is { } origin)
        {
            yield return new("Access-Control-Allow-Origin", origin);
        }

        if (allowsCredentials)
        {
            yield return new("Access-Control-Allow-Credentials", "true");
        }

        if (exposed is not null)
        {
            yield return new("Access-Control-Expose-Headers", exposed);
        }

        // A cache must not answer one origin with another origin's response.
        if (origins[0] != "*")
        {
            yield return new("Vary", "Origin");
        }
    }

    private string? Caller(ReadOnlySpan<byte> request)
    {
        var reader = new Utf8JsonReader(request);
        try
        {
            return PayloadTexts.MoveToHeader(ref reader, "origin") && reader.TokenType == JsonTokenType.String ? Allowed(ref reader) : null;
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            // The codec reports a malformed event.
            return null;
        }
    }

    private string? Allowed(ref Utf8JsonReader reader)
    {
        foreach (var origin in origins)
        {
            if (reader.ValueTextEquals(origin))
            {
                return origin;
            }
        }

        return null;
    }
}
