using System.Net;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Sluice.LocalGateway.Basics;
using Sluice.LocalGateway.Documents.GatewayResponses;
using Sluice.LocalGateway.Documents.Mappings;
using Sluice.LocalGateway.Exchanges;
using Sluice.LocalGateway.Http;

namespace Sluice.LocalGateway.GatewayResponses;

/// <summary>Makes the response of a fault, as the API's gateway responses define it.</summary>
internal sealed class GatewayResponseWriter(GatewayResponseSet responses)
{
    private static readonly SimpleTemplate CapitalMessage = SimpleTemplate.Parse("{\"Message\":$context.error.messageString}");

    public GatewayReply Write(Exchange exchange, GatewayFault fault)
    {
        var definition = responses.Find(fault.Type);
        var values = new FaultValues(exchange, fault);
        var (mediaType, template) = Choose(definition, exchange.Request.Headers.Find("Accept"));
        var headers = new HeaderList();
        headers.Add("x-amzn-ErrorType", fault.ErrorType);
        headers.Add("Content-Type", mediaType);
        foreach (var mapping in definition.Headers)
        {
            if (HeaderValue(mapping.Source, values) is { } value)
            {
                ResponseHeaders.Set(headers, mapping.Name, value);
            }
        }

        var body = exchange.Own(new PooledBuffer());
        template = fault.HasCapitalMessage && ReferenceEquals(definition, GatewayResponseDefinition.Default) ? CapitalMessage : template;
        Render(template, values, mediaType, body);
        return new() { Status = definition.StatusCode ?? fault.Status ?? GatewayResponseTypes.StatusOf(fault.Type), Headers = headers, Body = body.Memory };
    }

    private static (string MediaType, SimpleTemplate Template) Choose(GatewayResponseDefinition definition, string? accept)
    {
        var wanted = MediaType.Of(accept);
        foreach (var (mediaType, template) in definition.Templates)
        {
            if (wanted.Equals(mediaType, StringComparison.OrdinalIgnoreCase))
            {
                return (mediaType, template);
            }
        }

        foreach (var (mediaType, template) in definition.Templates)
        {
            if (mediaType == MediaType.Json)
            {
                return (mediaType, template);
            }
        }

        var first = definition.Templates[0];
        return (first.Key, first.Value);
    }

    private static string? HeaderValue(MappingExpression source, FaultValues values) => source.Source switch
    {
        MappingSource.Static => source.Name,
        MappingSource.Context => NullIfEmpty(values.Find($"context.{source.Name}")),
        MappingSource.StageVariable => NullIfEmpty(values.Find($"stageVariables.{source.Name}")),
        MappingSource.Header => NullIfEmpty(values.Find($"method.request.header.{source.Name}")),
        MappingSource.Querystring => NullIfEmpty(values.Find($"method.request.querystring.{source.Name}")),
        MappingSource.Path => NullIfEmpty(values.Find($"method.request.path.{source.Name}")),
        _ => null,
    };

    private static string? NullIfEmpty(string text) => text.Length == 0 ? null : text;

    private static void Render(SimpleTemplate template, FaultValues values, string mediaType, PooledBuffer output)
    {
        foreach (var part in template.Parts)
        {
            var text = !part.IsReference ? part.Text
                : FaultValues.IsJson(part.Text) ? values.Find(part.Text)
                : Escape(values.Find(part.Text), mediaType);
            var count = Encoding.UTF8.GetByteCount(text);
            output.Advance(Encoding.UTF8.GetBytes(text, output.GetSpan(count)));
        }
    }

    // A client chooses many of these values, so they are escaped: none of them may end the string that contains it.
    private static string Escape(string value, string mediaType)
        => mediaType.Contains("json", StringComparison.OrdinalIgnoreCase)
            ? JsonEncodedText.Encode(WellFormedJson.Text(value), JavaScriptEncoder.UnsafeRelaxedJsonEscaping).ToString()
            : WebUtility.HtmlEncode(value);
}
