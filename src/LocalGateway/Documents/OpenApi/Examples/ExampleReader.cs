using System.Text.Json;
using System.Text.Json.Nodes;
using Sluice.LocalGateway.Documents.Model;
using Sluice.LocalGateway.Http;
using Sluice.LocalGateway.Json;

namespace Sluice.LocalGateway.Documents.OpenApi.Examples;

/// <summary>Makes an example of a request from an operation's parameters and model.</summary>
internal sealed class ExampleReader(References references, ParameterPlaces parameters)
{
    private readonly ExampleMaker _maker = new(references);

    public RequestExample Read(string path, JsonPlace pathItem, JsonPlace operation) => WithBody(new()
    {
        Path =
        [
            .. path.Split('/')
                .Where(static segment => segment is ['{', _, .., '}'])
                .Select(segment => PathValue(segment[1..^1], pathItem, operation))
                .DistinctBy(static pair => pair.Key),
        ],
        Querystring = [.. Required(pathItem, operation, "query")],
        Header = [.. Required(pathItem, operation, "header")],
    }, operation);

    private RequestExample WithBody(RequestExample example, JsonPlace operation)
    {
        if (operation.Find("requestBody") is not { } given || references.Follow(given).Find("content")?.Find(MediaType.Json) is not { } json)
        {
            return example;
        }

        // An example of the media type itself is the author's choice. It is kept only if the schema accepts it.
        var body = _maker.FindBody(json.Find("schema"), json.Find("example"));
        return example with { Body = body, LacksBody = body is null };
    }

    private IEnumerable<KeyValuePair<string, string>> Required(JsonPlace pathItem, JsonPlace operation, string where)
        => parameters.Of(pathItem, operation)
            .Where(parameter => parameter.Find("in")?.Text() == where && parameter.Find("required")?.Flag() == true)
            .Select(parameter => (Parameter: parameter, Name: parameter.Member("name").Text()))
            .Select(pair => KeyValuePair.Create(pair.Name, TextOf(pair.Parameter, pair.Name)));

    private KeyValuePair<string, string> PathValue(string variable, JsonPlace pathItem, JsonPlace operation)
    {
        var name = variable.TrimEnd('+');
        var usual = variable.EndsWith('+') ? "anything" : name;
        var declared = parameters.Of(pathItem, operation)
            .Where(parameter => parameter.Find("in")?.Text() == "path" && parameter.Find("name")?.Text() == name)
            .Select(parameter => TextOf(parameter, usual))
            .LastOrDefault();
        return new(name, declared is { Length: > 0 } ? declared : usual);
    }

    /// <param name="parameter">The parameter.</param>
    /// <param name="usual">The text if nothing is known about the value.</param>
    private string TextOf(JsonPlace parameter, string usual)
    {
        if (parameter.Find("schema") is not { } schema)
        {
            return Plain(parameter.Find("example")) ?? usual;
        }

        return Plain(parameter.Find("example")) ?? (_maker.Find(schema, usual) is JsonValue value ? value.ToString() : usual);
    }

    private static string? Plain(JsonPlace? value) => value is not { } given ? null : given.Value.ValueKind switch
    {
        JsonValueKind.String or JsonValueKind.Number => given.TextOrNumber(),
        JsonValueKind.True => "true",
        JsonValueKind.False => "false",
        _ => null,
    };
}
