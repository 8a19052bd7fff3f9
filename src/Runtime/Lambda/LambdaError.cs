using System.Text.Json;
using Sluice.Contract;

namespace Sluice.Runtime;

/// <summary>An error in the format in which .NET functions report it to Lambda.</summary>
/// <param name="Type">The name of the exception's type without its namespace.</param>
/// <param name="Message">The message, which integration responses match with their selection patterns.</param>
/// <param name="Exception">The exception; null if nothing was thrown.</param>
internal sealed record LambdaError(string Type, string Message, Exception? Exception)
{
    private const int MaxCauses = 8;

    /// <summary>Lambda's limit for the JSON of an error, in bytes.</summary>
    private const int MaxLength = 256 * 1024;

    /// <summary>The output of an authorizer that does not know the caller. API Gateway responds with 401 to exactly this message.</summary>
    public static LambdaError Unauthorized { get; } = new("Unauthorized", LambdaErrors.Unauthorized, null);

    /// <summary>Creates the error for an exception that the operation does not declare.</summary>
    public static LambdaError From(Exception exception) =>
        new(exception.GetType().Name, $"{LambdaErrors.Unhandled}{exception.GetType().Name}: {ExceptionText.Message(exception)}", exception);

    /// <summary>Creates the error for a timeout. It has the text of Lambda's own error, so that the API handles both in the same way.</summary>
    public static LambdaError Timeout(string? requestId, TimeSpan timeout) =>
        new("Sandbox.Timedout", FormattableString.Invariant($"{requestId} {LambdaErrors.TimedOut} {timeout.TotalSeconds:0.00} seconds"), null);

    /// <summary>Creates the error that carries an envelope. The integration of an operation that returns bytes chooses its response by it.</summary>
    public static LambdaError Outcome(ReadOnlyMemory<byte> envelope) => new("Sluice.Outcome", System.Text.Encoding.UTF8.GetString(envelope.Span), null);

    public ReadOnlyMemory<byte> ToJson()
    {
        var output = new OutputBuffer();
        using (var writer = new Utf8JsonWriter(output, JsonOptions.Writer))
        {
            Write(writer, Type, Message, Exception, MaxCauses);
        }

        return output.Written.Length <= MaxLength
            ? output.Written
            : "{\"errorMessage\":\"Exception exceeded maximum payload size of 256KB.\"}"u8.ToArray();
    }

    private static void Write(Utf8JsonWriter writer, string type, string message, Exception? exception, int causes)
    {
        writer.WriteStartObject();
        writer.WriteString("errorType"u8, type);
        writer.WriteString("errorMessage"u8, message);
        writer.WriteStartArray("stackTrace"u8);
        var stackTrace = exception is null ? "" : ExceptionText.StackTrace(exception);
        foreach (var line in stackTrace.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            writer.WriteStringValue(line);
        }

        writer.WriteEndArray();
        if (exception?.InnerException is { } inner && causes > 0)
        {
            writer.WritePropertyName("cause"u8);
            Write(writer, inner.GetType().Name, ExceptionText.Message(inner), inner, causes - 1);
        }

        writer.WriteEndObject();
    }
}
