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
        return schema.Find("enum") is { } values ? values.Items().First().TextOrNumber()
            : schema.Find("type")?.Text() switch
            {
                "integer" or "number" => "1",
                "boolean" => "true",
                _ => parameter.Member("name").Text(),
            };
    }

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
        if (schema.Find("enum") is { } values)
        {
            values.Items().First().Value.WriteTo(writer);
            return;
        }

        var type = schema.Find("type") is { IsString: true } text ? text.Text() : null;
        switch (type)
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
