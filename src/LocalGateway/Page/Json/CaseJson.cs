using System.Collections;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Sluice.LocalGateway.Basics;
using Sluice.LocalGateway.Exchanges;
using Sluice.MappingTemplates;

namespace Sluice.LocalGateway.Page.Json;

/// <summary>Writes a template and what it reads of a request as a case for <c>sluice render</c>, in one line.</summary>
internal static class CaseJson
{
    // A case is copied as text and never put into HTML, so quotes and angle brackets stay readable.
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void Write(string id, string template, TemplateContext context, Exchange exchange, PooledBuffer output)
    {
        using var json = new Utf8JsonWriter(output, Options);
        json.WriteStartObject();
        json.WriteString("id"u8, id);
        json.WriteString("template"u8, WellFormedJson.Text(template));
        json.WriteString("body"u8, WellFormedJson.Text(context.Input.Body));
        json.WriteStartObject("params"u8);
        WriteTexts(json, "path", context.Input.Path);
        WriteTexts(json, "querystring", context.Input.Querystring);
        WriteTexts(json, "header", context.Input.Header);
        json.WriteEndObject();
        json.WriteStartObject("context"u8);
        foreach (var (name, value) in new RequestContextValues(exchange))
        {
            json.WritePropertyName(name);
            WriteValue(json, value);
        }

        WriteOverride(json, "requestOverride", context.Context.RequestOverride);
        WriteOverride(json, "responseOverride", context.Context.ResponseOverride);
        json.WriteEndObject();
        WriteTexts(json, "stageVariables", context.StageVariables ?? new Dictionary<string, string>());
        json.WriteEndObject();
    }

    private static void WriteTexts(Utf8JsonWriter json, string name, IEnumerable<KeyValuePair<string, string>> texts)
    {
        json.WriteStartObject(name);
        foreach (var (key, value) in texts)
        {
            json.WriteString(WellFormedJson.Text(key), WellFormedJson.Text(value));
        }

        json.WriteEndObject();
    }

    // What the request template overrode, which the response template sees.
    private static void WriteOverride(Utf8JsonWriter json, string name, OverrideValues values)
    {
        if (!values.IsEmpty)
        {
            json.WritePropertyName(name);
            json.WriteRawValue(values.ToJson(), skipInputValidation: true);
        }
    }

    private static void WriteValue(Utf8JsonWriter json, object? value)
    {
        switch (value)
        {
            case null:
                json.WriteNullValue();
                break;
            case string text:
                json.WriteStringValue(WellFormedJson.Text(text));
                break;
            case bool flag:
                json.WriteBooleanValue(flag);
                break;
            case IEnumerable<KeyValuePair<string, object?>> members:
                json.WriteStartObject();
                foreach (var (name, member) in members)
                {
                    json.WritePropertyName(WellFormedJson.Text(name));
                    WriteValue(json, member);
                }

                json.WriteEndObject();
                break;
            case IEnumerable items:
                json.WriteStartArray();
                foreach (var item in items)
                {
                    WriteValue(json, item);
                }

                json.WriteEndArray();
                break;
            default:
                json.WriteRawValue(Convert.ToString(value, CultureInfo.InvariantCulture) ?? "null", skipInputValidation: true);
                break;
        }
    }
}
