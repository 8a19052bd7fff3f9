using System.Text.Json;
using Sluice.LocalGateway.Basics;

namespace Sluice.LocalGateway.Integrations.Lambda;

/// <summary>Finds <c>errorMessage</c> in a Lambda error: what selection patterns are tried on.</summary>
internal static class ErrorMessage
{
    /// <summary>The message; empty where the error has none.</summary>
    public static string Find(ReadOnlyMemory<byte> error)
    {
        try
        {
            var reader = new Utf8JsonReader(WellFormedJson.Mend(error).Span);
            if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
            {
                return "";
            }

            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                var isMessage = reader.ValueTextEquals("errorMessage"u8);
                reader.Read();
                if (isMessage && reader.TokenType == JsonTokenType.String)
                {
                    return reader.GetString()!;
                }

                reader.Skip();
            }
        }
        catch (JsonException)
        {
            // A runtime may write what it likes.
        }

        return "";
    }
}
