using System.Text.Json;
using Sluice.LambdaHost.Handlers;

namespace Sluice.LambdaHost.Invocations;

/// <summary>Writes an exception as Lambda's .NET runtime does: type, message, stack trace and causes, in at most 256 KB.</summary>
internal static class ErrorJson
{
    private const int Longest = 256 * 1024;

    /// <summary>Causes can refer to each other without an end.</summary>
    private const int MostCauses = 20;

    public static byte[] Of(Exception problem)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            Write(json, problem, depth: 0);
        }

        return buffer.Length <= Longest ? buffer.ToArray() : "{\"errorMessage\":\"Exception exceeded maximum payload size of 256KB.\"}"u8.ToArray();
    }

    private static void Write(Utf8JsonWriter json, Exception problem, int depth)
    {
        json.WriteStartObject();
        json.WriteString("errorType", problem is HandlerException ? HandlerException.ErrorType : problem.GetType().Name);
        json.WriteString("errorMessage", problem.Message);
        if (problem.StackTrace is { } trace)
        {
            json.WriteStartArray("stackTrace");
            foreach (var line in trace.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            {
                json.WriteStringValue(line);
            }

            json.WriteEndArray();
        }

        if (problem.InnerException is { } cause && depth < MostCauses)
        {
            json.WritePropertyName("cause");
            Write(json, cause, depth + 1);
        }

        if (problem is AggregateException { InnerExceptions: var causes } && depth == 0)
        {
            json.WriteStartArray("causes");
            foreach (var one in causes)
            {
                Write(json, one, MostCauses);
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
    }
}
