using System.Text;
using System.Text.Json;
using System.Text.Unicode;
using Sluice.LocalGateway.Basics;
using Sluice.LocalGateway.Journeys;

namespace Sluice.LocalGateway.Page.Json;

/// <summary>Writes journeys as JSON: the list of all journeys with a few members each, or one journey with all members.</summary>
internal static class JourneyJson
{
    /// <summary>The list shows one line of a text, and the page asks for it every second.</summary>
    private const int LongestInList = 200;

    public static void WriteList(IEnumerable<Journey> journeys, PooledBuffer output)
    {
        using var json = new Utf8JsonWriter(output);
        json.WriteStartArray();
        foreach (var journey in journeys.Where(journey => journey.Status > 0))
        {
            json.WriteStartObject();
            WriteSummary(json, journey, LongestInList);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    public static void Write(Journey journey, PooledBuffer output)
    {
        using var json = new Utf8JsonWriter(output);
        json.WriteStartObject();
        WriteSummary(json, journey, int.MaxValue);
        WriteHeaders(json, "headers", journey.Request.Headers);
        WriteBody(json, journey);
        json.WritePropertyName("requestTemplate"u8);
        TemplateJson.Write(json, journey.RequestTemplate);
        json.WriteString("payload"u8, journey.Payload);
        WriteHeaders(json, "endpointParameters", journey.EndpointParameters);
        json.WriteString("answer"u8, journey.Answer);
        json.WriteString("selectionText"u8, journey.SelectionText);
        WriteLines(json, "functionLog", journey.FunctionLines);
        json.WritePropertyName("responseTemplate"u8);
        TemplateJson.Write(json, journey.ResponseTemplate);
        WriteHeaders(json, "responseHeaders", journey.ResponseHeaders);
        json.WriteString("responseBody"u8, journey.ResponseBody);
        if (journey.Parts is { } parts)
        {
            json.WriteNumber("parts"u8, parts);
        }

        WriteLines(json, "executionLog", journey.Log.Lines);
        json.WriteEndObject();
    }

    // A copy of the request needs the whole body. Only a body that is no text, or is not shown as a whole, is sent as bytes, too.
    private static void WriteBody(Utf8JsonWriter json, Journey journey)
    {
        var body = journey.Request.Body.Span;
        json.WriteString("body"u8, Shown(body));
        json.WriteBoolean("bodyLeftOut"u8, journey.IsBodyLeftOut);
        if (body.Length > KeptSpace.MostOfOne || !Utf8.IsValid(body))
        {
            json.WriteBase64String("bodyBytes"u8, body);
        }
    }

    private static string Shown(ReadOnlySpan<byte> body)
        => Encoding.UTF8.GetString(body.Length <= KeptSpace.MostOfOne ? body : body[..KeptSpace.MostOfOne]);

    private static void WriteSummary(Utf8JsonWriter json, Journey journey, int longest)
    {
        var target = journey.Request.Target;
        json.WriteString("id"u8, journey.RequestId);
        json.WriteString("at"u8, journey.At);
        json.WriteString("method"u8, Shortened(journey.Request.Method, longest));
        json.WriteString("target"u8, Shortened(target.Query.Length == 0 ? target.Path : $"{target.Path}?{target.Query}", longest));
        json.WriteString("operation"u8, Shortened(journey.Operation, longest));
        json.WriteNumber("status"u8, journey.Status);
        json.WriteNumber("milliseconds"u8, Math.Round(journey.Time.TotalMilliseconds, 1));
        json.WriteString("fault"u8, Shortened(journey.Fault, longest));
    }

    private static string? Shortened(string? text, int longest)
    {
        if (text is null || text.Length <= longest)
        {
            return text;
        }

        // A character that is two in UTF-16 stays whole.
        return $"{text.AsSpan(0, char.IsHighSurrogate(text[longest - 1]) ? longest - 1 : longest)}…";
    }

    private static void WriteHeaders(Utf8JsonWriter json, string name, IEnumerable<KeyValuePair<string, string>> headers)
    {
        json.WriteStartArray(name);
        foreach (var (key, value) in headers)
        {
            json.WriteStartArray();
            json.WriteStringValue(key);
            json.WriteStringValue(value);
            json.WriteEndArray();
        }

        json.WriteEndArray();
    }

    private static void WriteLines(Utf8JsonWriter json, string name, IReadOnlyList<string> lines)
    {
        json.WriteStartArray(name);
        foreach (var line in lines)
        {
            json.WriteStringValue(line);
        }

        json.WriteEndArray();
    }
}
