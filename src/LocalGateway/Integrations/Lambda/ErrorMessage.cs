using System.Text.Json;
using Sluice.LocalGateway.Basics;

namespace Sluice.LocalGateway.Integrations.Lambda;

/// <summary>Finds <c>errorMessage</c> in a Lambda error, which selection patterns are compared with.</summary>
internal static class ErrorMessage
{
    /// <summary>Returns the message, or an empty text if the error has none.</summary>
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
            // A runtime can write an error that is not JSON.
        }

        return "";
    }
}
