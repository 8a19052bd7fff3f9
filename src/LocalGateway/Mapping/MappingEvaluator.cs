using System.Buffers;
using System.Text;
using System.Text.Json;
using Sluice.LocalGateway.Basics;
using Sluice.LocalGateway.Documents.Mappings;
using Sluice.LocalGateway.Exchanges;
using Sluice.LocalGateway.Http;
using Sluice.MappingTemplates;

namespace Sluice.LocalGateway.Mapping;

/// <summary>Evaluates parameter mappings. A mapping whose value is absent sets nothing.</summary>
internal static class MappingEvaluator
{
    /// <summary>Evaluates an expression of <c>requestParameters</c>. Names are compared with regard to case, as on AWS.</summary>
    /// <exception cref="OperationCanceledException">The client has disconnected, or the search of the body exceeds the integration's
    /// timeout.</exception>
    public static IReadOnlyList<string> Request(Exchange exchange, MappingExpression source) => source.Source switch
    {
        MappingSource.Path => One(exchange.Path.Find(source.Name)),
        MappingSource.Querystring => One(exchange.Querystring.Find(source.Name)),
        MappingSource.MultiValueQuerystring => All(QueryString.ReadAll(exchange.Request.Target.Query), source.Name),
        MappingSource.Header => One(exchange.Header.Find(source.Name)),
        MappingSource.MultiValueHeader => Joined(All(exchange.Request.Headers, source.Name)),
        MappingSource.Body => One(Body(exchange, source, exchange.Request.Body)),
        _ => One(Common(exchange, source)),
    };

    /// <summary>Evaluates an expression of <c>responseParameters</c>. Returns null if the value is absent.</summary>
    /// <exception cref="OperationCanceledException">The client has disconnected, or the search of the body exceeds the integration's
    /// timeout.</exception>
    public static string? Response(Exchange exchange, MappingExpression source, HeaderList? headers, ReadOnlyMemory<byte> body) => source.Source switch
    {
        MappingSource.Header => headers?.Find(source.Name),
        MappingSource.MultiValueHeader => headers is not null && AllIgnoringCase(headers, source.Name) is { Count: > 0 } all ? string.Join(',', all) : null,
        MappingSource.Body => Body(exchange, source, body),
        _ => Common(exchange, source),
    };

    private static string? Common(Exchange exchange, MappingExpression source) => source.Source switch
    {
        MappingSource.Static => source.Name,
        MappingSource.Context => ContextReader.Find(exchange, source.Name),
        MappingSource.StageVariable => exchange.Stage.Variables.GetValueOrDefault(source.Name),
        _ => null,
    };

    private static string? Body(Exchange exchange, MappingExpression source, ReadOnlyMemory<byte> body)
    {
        if (source.BodyPath is not { } path)
        {
            return body.IsEmpty ? "{}" : Encoding.UTF8.GetString(body.Span);
        }

        using var limit = exchange.LimitStep();
        try
        {
            var output = new ArrayBufferWriter<byte>();
            path.Render(new TemplateContext(new InputData(body)), output, limit.Token);
            var found = Encoding.UTF8.GetString(output.WrittenSpan);
            return found is "\"\"" or "" ? null
                : found[0] == '"'
                    ? JsonSerializer.Deserialize(WellFormedJson.Mend(Encoding.UTF8.GetBytes(found)).Span, StringJson.Default.String)
                    : found;
        }
        catch (TemplateRenderException)
        {
            return null;
        }
    }

    private static IReadOnlyList<string> One(string? value) => value is null ? [] : [value];

    private static List<string> All(IEnumerable<KeyValuePair<string, string>> pairs, string name)
        => [.. pairs.Where(pair => pair.Key == name).Select(pair => pair.Value)];

    private static List<string> AllIgnoringCase(HeaderList headers, string name)
        => [.. headers
            .Where<KeyValuePair<string, string>>(pair => pair.Key.Equals(name, StringComparison.OrdinalIgnoreCase))
            .Select(pair => pair.Value)];

    private static IReadOnlyList<string> Joined(List<string> values) => values.Count == 0 ? [] : [string.Join(',', values)];
}
