using System.Text.Json;
using Sluice.LocalGateway.Basics;
using Sluice.LocalGateway.Documents.Mappings;
using Sluice.LocalGateway.Documents.Model;

namespace Sluice.LocalGateway.Page.Json;

/// <summary>Writes the operations as JSON, with the data that the page needs for their forms.</summary>
internal static class RoutesJson
{
    /// <summary>Writes the operations of a gateway.</summary>
    /// <param name="gateway">The gateway.</param>
    /// <param name="first">The operation that the page opens on; null if no call can succeed without more information.</param>
    /// <param name="hasClientDocument">Whether the build wrote a document for generators of clients.</param>
    /// <param name="output">Receives the JSON.</param>
    public static void Write(Gateway gateway, ApiMethod? first, bool hasClientDocument, PooledBuffer output)
    {
        using var json = new Utf8JsonWriter(output);
        json.WriteStartObject();
        json.WriteString("title"u8, gateway.Api.Title);
        json.WriteString("stage"u8, gateway.Stage.Name);
        json.WriteString("first"u8, first?.Name);
        json.WriteBoolean("clientDocument"u8, hasClientDocument);
        json.WriteStartArray("operations"u8);
        foreach (var method in gateway.Api.Methods)
        {
            Write(json, method);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, ApiMethod method)
    {
        json.WriteStartObject();
        json.WriteString("name"u8, method.Name);
        json.WriteString("method"u8, method.HttpMethod);
        json.WriteString("path"u8, method.ResourcePath);
        json.WriteString("integration"u8, method.Integration.Type.ToString());
        json.WriteString("access"u8, Describe(method.Access));
        json.WriteString("body"u8, method.Example.Body);
        json.WriteStartArray("parameters"u8);
        foreach (var parameter in method.Parameters)
        {
            json.WriteStartObject();
            json.WriteString("name"u8, parameter.Name);
            json.WriteString("in"u8, parameter.In switch
            {
                MappingTarget.Path => "path",
                MappingTarget.Header => "header",
                _ => "query",
            });
            json.WriteBoolean("required"u8, parameter.IsRequired);
            json.WriteString("type"u8, parameter.Type);
            json.WriteString("example"u8, method.Example.Find(parameter.In, parameter.Name));
            json.WriteStartArray("choices"u8);
            foreach (var choice in parameter.Choices)
            {
                json.WriteStringValue(choice);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static string? Describe(MethodAccess? access) => access is null ? null : string.Join(", ", new[]
    {
        access.Authorizer is { } authorizer ? $"authorizer {authorizer.Name}" : null,
        access.IsIam ? "signed by IAM" : null,
        access.RequiresApiKey ? "API key" : null,
    }.Where(part => part is not null));
}
