using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Sluice.Runtime;

/// <summary>
/// Writes the value of the header <c>Lambda-Runtime-Function-XRay-Error-Cause</c>, from which X-Ray shows the exception of a failed invocation. The
/// format is that of AWS's runtime for .NET (aws-lambda-dotnet, LambdaXRayExceptionWriter.cs).
/// </summary>
internal static class ErrorCause
{
    /// <summary>The largest length in bytes. AWS's runtime sends up to 1 MB; many HTTP servers accept 32 KB of headers.</summary>
    private const int MaxLength = 16 * 1024;

    private const int MaxFrames = 50;
    private const int MaxMessageLength = 2048;

    // The value of a header is ASCII without line breaks, so everything else is escaped.
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.Default };

    /// <summary>Returns the JSON as ASCII; empty if there is no exception, or if its JSON is too long.</summary>
    public static ReadOnlyMemory<byte> ToJson(Exception? exception)
    {
        if (exception is null)
        {
            return default;
        }

        try
        {
            var output = new OutputBuffer();
            using (var writer = new Utf8JsonWriter(output, Options))
            {
                Write(writer, exception);
            }

            return output.Written.Length <= MaxLength ? output.Written : default;
        }
        catch (Exception)
        {
            // The header is additional information. Whatever fails here must not keep the error itself from being reported.
            return default;
        }
    }

    private static void Write(Utf8JsonWriter writer, Exception exception)
    {
        var message = ExceptionText.Message(exception);
        var paths = new HashSet<string>(StringComparer.Ordinal);
        writer.WriteStartObject();
        writer.WriteString("working_directory"u8, Environment.CurrentDirectory);
        writer.WriteStartArray("exceptions"u8);
        writer.WriteStartObject();
        writer.WriteString("type"u8, exception.GetType().Name);
        writer.WriteString("message"u8, message.Length <= MaxMessageLength ? message : message[..MaxMessageLength]);
        writer.WriteStartArray("stack"u8);
        foreach (var frame in new StackTrace(exception, fNeedFileInfo: true).GetFrames().Take(MaxFrames))
        {
            WriteFrame(writer, frame, paths);
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
        writer.WriteEndArray();
        writer.WriteStartArray("paths"u8);
        foreach (var path in paths)
        {
            writer.WriteStringValue(path);
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    [UnconditionalSuppressMessage("Trimming", "IL2026", Justification = "A trimmed program knows fewer names of methods. A frame without a name has no label.")]
    private static void WriteFrame(Utf8JsonWriter writer, StackFrame frame, HashSet<string> paths)
    {
        writer.WriteStartObject();
        if (frame.GetFileName() is { } path)
        {
            writer.WriteString("path"u8, path);
            writer.WriteNumber("line"u8, frame.GetFileLineNumber());
            paths.Add(path);
        }

        if (frame.GetMethod() is { } method)
        {
            writer.WriteString("label"u8, method.DeclaringType is { } type ? $"{type.FullName}.{method.Name}" : method.Name);
        }

        writer.WriteEndObject();
    }
}
