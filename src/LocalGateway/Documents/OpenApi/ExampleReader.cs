using System.Text;
using System.Text.Json;
using Sluice.LocalGateway.Documents.Model;
using Sluice.LocalGateway.Json;

namespace Sluice.LocalGateway.Documents.OpenApi;

/// <summary>Makes an example of a request from an operation's parameters and model.</summary>
internal sealed class ExampleReader(References references, ParameterPlaces parameters)
{
    /// <summary>The largest depth of an example. It ends the examples of models that contain themselves.</summary>
    private const int Deepest = 4;

    public RequestExample Read(string path, JsonPlace pathItem, JsonPlace operation) => new()
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
        Body = operation.Find("requestBody") is { } body && references.Follow(body).Find("content")?.Find("application/json") is { } json
            ? WriteBody(json.Find("schema"))
            : null,
    };

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

        schema = references.Follow(schema);
        return Plain(parameter.Find("example")) ?? Given(schema).Select(Plain).FirstOrDefault(static text => text is not null) ?? TypeOf(schema) switch
        {
            "integer" or "number" => ExampleValues.Number(schema),
            "boolean" => "true",
            _ => ExampleValues.Text(schema, usual),
        };
    }

    /// <summary>The values that a schema itself contains, the most useful first.</summary>
    private static IEnumerable<JsonPlace?> Given(JsonPlace schema) => [schema.Find("example"), FirstOf(schema.Find("enum")), schema.Find("default")];

    private static string? Plain(JsonPlace? value) => value is not { } given ? null : given.Value.ValueKind switch
    {
        JsonValueKind.String or JsonValueKind.Number => given.TextOrNumber(),
        JsonValueKind.True => "true",
        JsonValueKind.False => "false",
        _ => null,
    };

    // This is only an example, so keywords that do not have the right form are ignored.
    private static JsonPlace? FirstOf(JsonPlace? values)
        => values is { Value.ValueKind: JsonValueKind.Array } list && list.Value.GetArrayLength() > 0 ? list.Items().First() : null;

    private static string? TypeOf(JsonPlace schema) => schema.TextOf("type");

    private string WriteBody(JsonPlace? schema)
    {
        using var bytes = new MemoryStream();
        using (var writer = new Utf8JsonWriter(bytes))
        {
            Write(writer, schema, 0);
        }

        return Encoding.UTF8.GetString(bytes.ToArray());
    }

    private void Write(Utf8JsonWriter writer, JsonPlace? place, int depth)
    {
        if (place is not { } schema)
        {
            writer.WriteStringValue("value");
            return;
        }

        schema = references.Follow(schema);
        if (Given(schema).FirstOrDefault(static value => value is not null) is { } given)
        {
            given.Value.WriteTo(writer);
            return;
        }

        switch (TypeOf(schema))
        {
            case "integer" or "number":
                writer.WriteRawValue(ExampleValues.Number(schema));
                break;
            case "boolean":
                writer.WriteBooleanValue(true);
                break;
            case "array":
                writer.WriteStartArray();
                if (depth < Deepest)
                {
                    Write(writer, schema.Find("items"), depth + 1);
                }

                writer.WriteEndArray();
                break;
            case "object":
                WriteObject(writer, schema, depth);
                break;
            default:
                writer.WriteStringValue(ExampleValues.Text(schema, "value"));
                break;
        }
    }

    private void WriteObject(Utf8JsonWriter writer, JsonPlace schema, int depth)
    {
        writer.WriteStartObject();
        if (depth < Deepest)
        {
            foreach (var (name, property) in schema.Find("properties")?.Members() ?? [])
            {
                writer.WritePropertyName(name);
                Write(writer, property, depth + 1);
            }
        }

        writer.WriteEndObject();
    }
}
