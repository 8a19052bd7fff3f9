using System.Text.Json;
using Sluice.Contract;

namespace Sluice.Runtime;

/// <summary>Writes problems as RFC 9457 defines them.</summary>
internal static class ProblemWriter
{
    public const string MediaType = "application/problem+json";

    private const string ValidationTitle = "One or more validation errors occurred.";

    /// <summary>Writes a problem with a detail, for a declared exception.</summary>
    public static void WriteDetail(OutputBuffer output, int status, string detail)
    {
        using var writer = new Utf8JsonWriter(output, JsonOptions.Writer);
        writer.WriteStartObject();
        WriteHead(writer, status, ProblemTypes.Title(status));
        writer.WriteString("detail"u8, detail);
        writer.WriteEndObject();
    }

    /// <summary>Writes a problem that says nothing but its status.</summary>
    public static void WriteStatus(OutputBuffer output, int status)
    {
        using var writer = new Utf8JsonWriter(output, JsonOptions.Writer);
        writer.WriteStartObject();
        WriteHead(writer, status, ProblemTypes.Title(status));
        writer.WriteEndObject();
    }

    /// <summary>Writes the problem of a declared exception that says more than its message.</summary>
    public static void Write(OutputBuffer output, int status, IProblem problem)
    {
        using var writer = new Utf8JsonWriter(output, JsonOptions.Writer);
        writer.WriteStartObject();
        WriteHead(writer, status, problem.Title ?? ProblemTypes.Title(status), problem.Type);
        WriteOptional(writer, "detail"u8, problem.Detail);
        WriteOptional(writer, "instance"u8, problem.Instance);
        foreach (var (name, value) in problem.Extensions ?? [])
        {
            if (name is not ("type" or "title" or "status" or "detail" or "instance"))
            {
                writer.WritePropertyName(name);
                ValueWriter.Write(writer, value);
            }
        }

        writer.WriteEndObject();
    }

    /// <summary>Writes a problem that a method returned.</summary>
    public static void Write(OutputBuffer output, HttpProblem problem)
    {
        using var writer = new Utf8JsonWriter(output, JsonOptions.Writer);
        writer.WriteStartObject();
        WriteHead(writer, problem.Status, problem.Title ?? ProblemTypes.Title(problem.Status));
        WriteOptional(writer, "detail"u8, problem.Detail);

        if (problem.Errors is not null)
        {
            writer.WriteStartObject("errors"u8);
            foreach (var (name, messages) in problem.Errors)
            {
                writer.WriteStartArray(name);
                foreach (var message in messages)
                {
                    writer.WriteStringValue(message);
                }

                writer.WriteEndArray();
            }

            writer.WriteEndObject();
        }

        writer.WriteEndObject();
    }

    /// <summary>Writes a problem in the format of ASP.NET Core's validation problems: each name once, with all its messages.</summary>
    public static void WriteErrors(OutputBuffer output, int status, List<KeyValuePair<string, string>> errors)
    {
        using var writer = new Utf8JsonWriter(output, JsonOptions.Writer);
        writer.WriteStartObject();
        WriteHead(writer, status, status == 400 ? ValidationTitle : ProblemTypes.Title(status));
        writer.WriteStartObject("errors"u8);
        foreach (var group in errors.GroupBy(e => e.Key, StringComparer.Ordinal))
        {
            writer.WriteStartArray(group.Key);
            foreach (var message in group.Select(e => e.Value).Distinct(StringComparer.Ordinal))
            {
                writer.WriteStringValue(message);
            }

            writer.WriteEndArray();
        }

        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    private static void WriteHead(Utf8JsonWriter writer, int status, string title, string? type = null)
    {
        WriteOptional(writer, "type"u8, type ?? ProblemTypes.Type(status));
        writer.WriteString("title"u8, title);
        writer.WriteNumber("status"u8, status);
    }

    private static void WriteOptional(Utf8JsonWriter writer, ReadOnlySpan<byte> name, string? value)
    {
        if (value is not null)
        {
            writer.WriteString(name, value);
        }
    }
}
