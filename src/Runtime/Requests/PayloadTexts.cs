using System.Text;
using System.Text.Json;

namespace Sluice.Runtime;

/// <summary>Finds single texts in a payload that a codec has already read, for what only few responses need.</summary>
internal static class PayloadTexts
{
    /// <summary>Returns a member's text; null if the payload has no such text.</summary>
    /// <param name="payload">A JSON object as UTF-8.</param>
    /// <param name="name">The name of a member.</param>
    public static string? Find(ReadOnlySpan<byte> payload, ReadOnlySpan<byte> name) => Find(payload, name, default);

    /// <summary>Returns the text of a member of an object in the payload; null if there is none.</summary>
    /// <param name="payload">A JSON object as UTF-8.</param>
    /// <param name="name">The name of the object.</param>
    /// <param name="inner">The name of its member; empty if the text is not in an object.</param>
    public static string? Find(ReadOnlySpan<byte> payload, ReadOnlySpan<byte> name, ReadOnlySpan<byte> inner)
    {
        var reader = new Utf8JsonReader(payload);
        try
        {
            reader.Read();
            if (!MoveTo(ref reader, name) || (!inner.IsEmpty && !MoveTo(ref reader, inner)))
            {
                return null;
            }

            return reader.TokenType == JsonTokenType.String ? reader.GetString() : null;
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            // The payload is malformed, or the text has half of a surrogate pair.
            return null;
        }
    }

    /// <summary>Returns a header of an event; null if the request does not have it. Letter case does not count.</summary>
    /// <param name="payload">The event as UTF-8.</param>
    /// <param name="name">The header's name in ASCII.</param>
    public static string? FindHeader(ReadOnlySpan<byte> payload, string name)
    {
        var reader = new Utf8JsonReader(payload);
        try
        {
            return MoveToHeader(ref reader, name) && reader.TokenType == JsonTokenType.String ? reader.GetString() : null;
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            // The event is malformed, or a text has half of a surrogate pair.
            return null;
        }
    }

    /// <summary>Moves to the value of a header of an event. Returns false if the request does not have it. Letter case does not count.</summary>
    /// <param name="reader">The reader at the start of the event.</param>
    /// <param name="name">The header's name in ASCII.</param>
    /// <exception cref="JsonException">The event is malformed.</exception>
    /// <exception cref="InvalidOperationException">A name has half of a surrogate pair.</exception>
    public static bool MoveToHeader(ref Utf8JsonReader reader, string name)
    {
        reader.Read();
        if (!MoveTo(ref reader, "headers"u8) || reader.TokenType != JsonTokenType.StartObject)
        {
            return false;
        }

        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var isFound = reader.ValueIsEscaped
                ? string.Equals(reader.GetString(), name, StringComparison.OrdinalIgnoreCase)
                : Ascii.EqualsIgnoreCase(reader.ValueSpan, name);
            reader.Read();
            if (isFound)
            {
                return true;
            }

            reader.Skip();
        }

        return false;
    }

    private static bool MoveTo(ref Utf8JsonReader reader, ReadOnlySpan<byte> name)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            return false;
        }

        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (reader.ValueTextEquals(name))
            {
                return reader.Read();
            }

            reader.Skip();
        }

        return false;
    }
}
