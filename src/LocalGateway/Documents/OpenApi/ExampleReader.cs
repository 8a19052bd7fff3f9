using System.Text;
using System.Text.Json;
using Sluice.LocalGateway.Documents.Json;
using Sluice.LocalGateway.Documents.Model;

namespace Sluice.LocalGateway.Documents.OpenApi;

/// <summary>Makes an example of a request from an operation's parameters and model.</summary>
internal sealed class ExampleReader(References references)
{
    /// <summary>Deep enough to be of use, and an end for models that contain themselves.</summary>
    private const int Deepest = 4;

    public RequestExample Read(JsonPlace pathItem, JsonPlace operation) => new()
    {
        Querystring = [.. Required(pathItem, operation, "query")],
        Header = [.. Required(pathItem, operation, "header")],
        Body = operation.Find("requestBody") is { } body && references.Follow(body).Find("content")?.Find("application/json") is { } json
            ? WriteBody(json.Find("schema"))
            : null,
    };

    private IEnumerable<KeyValuePair<string, string>> Required(JsonPlace pathItem, JsonPlace operation, string where)
        => references.Parameters(pathItem, operation)
            .Where(parameter => parameter.Find("in")?.Text() == where && parameter.Find("required")?.Flag() == true)
            .Select(parameter => KeyValuePair.Create(parameter.Member("name").Text(), TextOf(parameter)));

    private string TextOf(JsonPlace parameter)
    {
        if (parameter.Find("schema") is not { } schema)
        {
            return parameter.Member("name").Text();
        }

        schema = references.Follow(schema);
        return FirstOf(schema.Find("enum")) is { Value.ValueKind: JsonValueKind.String or JsonValueKind.Number } first ? first.TextOrNumber()
            : TypeOf(schema) switch
            {
                "integer" or "number" => "1",
                "boolean" => "true",
                _ => parameter.Member("name").Text(),
            };
    }

    // Only an example: what is not of the form that it should be is passed over.
    private static JsonPlace? FirstOf(JsonPlace? values)
        => values is { Value.ValueKind: JsonValueKind.Array } list && list.Value.GetArrayLength() > 0 ? list.Items().First() : null;

    private static string? TypeOf(JsonPlace schema) => schema.Find("type") is { IsString: true } text ? text.Text() : null;

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
        if (FirstOf(schema.Find("enum")) is { } first)
        {
            first.Value.WriteTo(writer);
            return;
        }

        switch (TypeOf(schema))
        {
            case "integer" or "number":
                writer.WriteNumberValue(1);
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
                writer.WriteStringValue("value");
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
