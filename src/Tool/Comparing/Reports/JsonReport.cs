using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Sluice.Tool.Comparing.Differences;
using Sluice.Tool.Comparing.Sides;

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
                Write(json, one, report.ShowsAnswers);
            }

            json.WriteEndArray();
            if (report.Behaviours.Count > 0)
            {
                WriteBehaviours(json, report);
            }

            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(bytes.ToArray()) + "\n";
    }

    private static void Write(Utf8JsonWriter json, Comparison one, bool showsAnswers)
    {
        json.WriteStartObject();
        if (one.Request.Behaviour is { } behaviour)
        {
            json.WriteString("behaviour", behaviour.Name);
        }

        json.WriteString("name", one.Request.Name);
        json.WriteString("method", one.Request.Method);
        json.WriteString("path", one.Request.Target);
        json.WriteNumber("status", one.First.Status);
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
        if (one.Differences.Count > 0 && (one.First.Reason ?? one.Second.Reason) is not null)
        {
            json.WriteStartObject("reasons");
            json.WriteString("first", one.First.Reason);
            json.WriteString("second", one.Second.Reason);
            json.WriteEndObject();
        }

        if (showsAnswers)
        {
            json.WriteStartArray("answers");
            Write(json, one.First);
            Write(json, one.Second);
            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, Answer answer)
    {
        json.WriteStartObject();
        json.WriteNumber("status", answer.Status);
        if (answer.Failure is { } failure)
        {
            json.WriteString("failure", failure);
        }

        json.WriteStartObject("headers");
        foreach (var header in answer.Headers.GroupBy(static header => header.Key, StringComparer.OrdinalIgnoreCase))
        {
            json.WriteString(header.Key, string.Join(", ", header.Select(static one => one.Value)));
        }

        json.WriteEndObject();
        json.WriteString("body", AnswerComparer.Text(answer.Body));
        json.WriteBoolean("cut", answer.IsCut);
        json.WriteEndObject();
    }

    private static void WriteBehaviours(Utf8JsonWriter json, Report report)
    {
        json.WriteStartArray("behaviours");
        foreach (var one in report.Results)
        {
            json.WriteStartObject();
            json.WriteString("name", one.Behaviour.Name);
            json.WriteString("page", one.Behaviour.Page);
            json.WriteString("mark", one.Behaviour.Mark);
            json.WriteString("verdict", one.Verdict);
            json.WriteString("advice", one.Advice);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
