using System.ComponentModel;
using System.Text;
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
            reader.Read();
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                if (!reader.ValueTextEquals("headers"u8))
                {
                    reader.Skip();
                    continue;
                }

                reader.Read();
                while (reader.TokenType != JsonTokenType.Null && reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
                {
                    var isOrigin = Ascii.EqualsIgnoreCase(reader.ValueSpan, "origin"u8);
                    reader.Read();
                    if (isOrigin && reader.TokenType == JsonTokenType.String)
                    {
                        return Allowed(ref reader);
                    }

                    reader.Skip();
                }

                return null;
            }
        }
        catch (JsonException)
        {
            // The codec reports a malformed event.
        }

        return null;
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
