using System.Text.Json;
using Sluice.LocalGateway.Basics;
using Sluice.LocalGateway.Exchanges;
using Sluice.LocalGateway.Integrations.Lambda;

namespace Sluice.LocalGateway.Authorization.Lambda;

/// <summary>Writes the event that an authorizer's function receives.</summary>
internal static class AuthorizerEvent
{
    public static void WriteToken(string methodArn, string token, PooledBuffer output)
    {
        using var json = new Utf8JsonWriter(output);
        json.WriteStartObject();
        json.WriteString("type"u8, "TOKEN");
        json.WriteString("methodArn"u8, methodArn);
        json.WriteString("authorizationToken"u8, token);
        json.WriteEndObject();
    }

    /// <summary>Writes the event of a request authorizer: the request without its body.</summary>
    public static void WriteRequest(string methodArn, Exchange exchange, PooledBuffer output)
    {
        using var json = new Utf8JsonWriter(output);
        json.WriteStartObject();
        json.WriteString("type"u8, "REQUEST");
        json.WriteString("methodArn"u8, methodArn);
        RequestEvent.Write(exchange, json);
        json.WriteEndObject();
    }
}
