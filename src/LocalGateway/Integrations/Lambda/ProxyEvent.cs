using System.Text;
using System.Text.Json;
using Sluice.LocalGateway.Basics;
using Sluice.LocalGateway.Exchanges;

namespace Sluice.LocalGateway.Integrations.Lambda;

/// <summary>Writes the event of a Lambda proxy integration, payload format 1.0.</summary>
internal static class ProxyEvent
{
    public static void Write(Exchange exchange, Payload payload, PooledBuffer output)
    {
        using var json = new Utf8JsonWriter(output);
        json.WriteStartObject();
        RequestEvent.Write(exchange, json);
        WriteBody(json, payload);
        json.WriteEndObject();
    }

    private static void WriteBody(Utf8JsonWriter json, Payload payload)
    {
        if (payload.Bytes.IsEmpty)
        {
            json.WriteNull("body"u8);
        }
        else if (payload.IsBinary)
        {
            json.WriteBase64String("body"u8, payload.Bytes.Span);
        }
        else
        {
            json.WriteString("body"u8, Encoding.UTF8.GetString(payload.Bytes.Span));
        }

        json.WriteBoolean("isBase64Encoded"u8, payload.IsBinary);
    }
}
