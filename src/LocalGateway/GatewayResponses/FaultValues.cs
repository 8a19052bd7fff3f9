using System.Text.Encodings.Web;
using System.Text.Json;
using Sluice.LocalGateway.Basics;
using Sluice.LocalGateway.Documents.GatewayResponses;
using Sluice.LocalGateway.Exchanges;
using Sluice.LocalGateway.Mapping;

namespace Sluice.LocalGateway.GatewayResponses;

/// <summary>The values of the references in a gateway response.</summary>
internal readonly struct FaultValues(Exchange exchange, GatewayFault fault)
{
    /// <summary>Returns a value by its full name, such as <c>context.error.message</c>. Returns an empty text if there is none.</summary>
    public string Find(string name) => name switch
    {
        "context.error.message" => fault.Message ?? "null",
        "context.error.messageString" => fault.Message is { } message ? Quote(message) : "null",
        "context.error.responseType" => GatewayResponseTypes.NameOf(fault.Type),
        "context.error.validationErrorString" => fault.ValidationErrors ?? "",
        _ => FromRequest(name) ?? "",
    };

    /// <summary>Checks whether a value is JSON already, so that it must not be escaped again.</summary>
    public static bool IsJson(string name) => name == "context.error.messageString";

    public static string Quote(string text) => $"\"{JsonEncodedText.Encode(WellFormedJson.Text(text), JavaScriptEncoder.UnsafeRelaxedJsonEscaping)}\"";

    private string? FromRequest(string name)
        => After(name, "context.") is { } context ? ContextReader.Find(exchange, context)
            : After(name, "stageVariables.") is { } variable ? exchange.Stage.Variables.GetValueOrDefault(variable)
            : After(name, "method.request.header.") is { } header ? exchange.Header.Find(header)
            : After(name, "method.request.querystring.") is { } query ? exchange.Querystring.Find(query)
            : After(name, "method.request.path.") is { } path ? exchange.Path.Find(path)
            : null;

    private static string? After(string name, string prefix)
        => name.StartsWith(prefix, StringComparison.Ordinal) ? name[prefix.Length..] : null;
}
