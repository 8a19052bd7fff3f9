using System.Text.Json;
using Sluice.LocalGateway.Journeys;

namespace Sluice.LocalGateway.Page.Json;

/// <summary>Writes the rendering of a template as JSON.</summary>
internal static class TemplateJson
{
    public static void Write(Utf8JsonWriter json, TemplateRun? run)
    {
        if (run is null)
        {
            json.WriteNullValue();
            return;
        }

        json.WriteStartObject();
        json.WriteString("mediaType"u8, run.MediaType);
        json.WriteString("text"u8, run.Text);
        json.WriteString("output"u8, run.Output);
        json.WriteString("problem"u8, run.Problem);
        json.WriteStartArray("references"u8);
        foreach (var reference in run.References)
        {
            json.WriteStartObject();
            json.WriteNumber("line"u8, reference.Line);
            json.WriteNumber("column"u8, reference.Column);
            json.WriteString("text"u8, reference.Reference);
            json.WriteString("value"u8, reference.Value);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
