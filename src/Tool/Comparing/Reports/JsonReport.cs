using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Sluice.Tool.Comparing.Reports;

/// <summary>A report for programs.</summary>
internal static class JsonReport
{
    public static string Write(Report report)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            json.WriteString("first", report.First);
            json.WriteString("second", report.Second);
            json.WriteNumber("requests", report.Comparisons.Count);
            json.WriteNumber("different", report.Different);
            json.WriteStartArray("results");
            foreach (var one in report.Comparisons)
            {
                Write(json, one);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(bytes.ToArray()) + "\n";
    }

    private static void Write(Utf8JsonWriter json, Comparison one)
    {
        json.WriteStartObject();
        json.WriteString("name", one.Request.Name);
        json.WriteString("method", one.Request.Method);
        json.WriteString("path", one.Request.Target);
        json.WriteNumber("status", one.Status);
        json.WriteNumber("milliseconds", (long)one.Duration.TotalMilliseconds);
        json.WriteStartArray("differences");
        foreach (var difference in one.Differences)
        {
            json.WriteStartObject();
            json.WriteString("place", difference.Place);
            json.WriteString("first", difference.First);
            json.WriteString("second", difference.Second);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
