using Sluice.LocalGateway.Documents.Model;
using Sluice.LocalGateway.Exchanges;
using Sluice.LocalGateway.Http;
using Sluice.LocalGateway.Mapping;

namespace Sluice.LocalGateway.Responses;

/// <summary>
/// Makes the response to the client from a backend's answer: selection of the integration response, content handling, template, headers and
/// overrides.
/// </summary>
internal sealed class ResponseTransformation(BinaryTypes binaryTypes)
{
    private const int FirstFinalStatus = 200;

    /// <summary>Makes the response.</summary>
    /// <returns>The fault if the answer cannot be turned into a response, or null if the response was made.</returns>
    public GatewayFault? Transform(Exchange exchange, Integration integration, BackendAnswer answer, out GatewayReply? reply)
    {
        reply = null;
        if (ResponseSelection.Choose(integration.Responses, answer) is not { } response)
        {
            return GatewayFault.Configuration(
                $"No match for output mapping and no default output mapping configured. Endpoint Response Status Code: {answer.SelectionText ?? "200"}");
        }

        if (exchange.Method?.ResponseStatuses?.Contains(response.StatusCode) == false)
        {
            return GatewayFault.Configuration($"Output mapping refers to an invalid method response: {response.StatusCode}");
        }

        var accept = exchange.Request.Headers.Find("Accept");
        if (!TryConvert(exchange, response.ContentHandling, answer, accept, out var payload))
        {
            return GatewayFault.Configuration("Unable to base64 decode the body.");
        }

        try
        {
            return TemplateRendering.Render(exchange, ResponseSelection.Choose(response.Templates, accept), TemplateSide.Response, ref payload)
                ?? Finish(exchange, response, answer, payload, out reply);
        }
        catch (OperationCanceledException)
        {
            return exchange.GivenUp();
        }
    }

    private static GatewayFault? Finish(Exchange exchange, IntegrationResponse response, BackendAnswer answer, Payload payload, out GatewayReply? reply)
    {
        var overrides = exchange.Context.ResponseOverride;
        var status = overrides.Status ?? response.StatusCode;
        var headers = new HeaderList();
        headers.Add("Content-Type", MediaType.Json);
        foreach (var mapping in response.Headers)
        {
            if (MappingEvaluator.Response(exchange, mapping.Source, answer.Headers, answer.Body) is { } value)
            {
                ResponseHeaders.Set(headers, mapping.Name, value);
            }
        }

        foreach (var (name, values) in overrides.Headers)
        {
            ResponseHeaders.Set(headers, name, values);
        }

        // A status below 200 is not a final response: the client would wait for another response forever.
        reply = status < FirstFinalStatus ? null : new() { Status = status, Headers = headers, Body = payload.Bytes };
        return reply is null ? GatewayFault.Configuration($"The response's status {status} is not a final one.") : null;
    }

    private bool TryConvert(Exchange exchange, ContentHandling handling, BackendAnswer answer, string? accept, out Payload payload)
    {
        payload = default;
        if (answer.Body.IsEmpty)
        {
            return true;
        }

        var bytes = answer.Body;
        if (binaryTypes.Matches(answer.Headers?.Find("Content-Type")))
        {
            var stays = handling == ContentHandling.ConvertToBinary || (handling == ContentHandling.Unset && binaryTypes.Matches(accept));
            payload = stays ? new(bytes, IsBinary: true) : new(BodyConversion.ToBase64(exchange, bytes), IsBinary: false);
            return true;
        }

        if (handling == ContentHandling.ConvertToBinary || (handling == ContentHandling.Unset && binaryTypes.Matches(accept)))
        {
            var decoded = BodyConversion.TryFromBase64(exchange, bytes, out bytes);
            payload = new(bytes, IsBinary: true);
            return decoded;
        }

        payload = new(BodyConversion.ToText(bytes), IsBinary: false);
        return true;
    }
}
