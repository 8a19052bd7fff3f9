using System.Globalization;
using System.Text.Json;
using Sluice.LocalGateway.Basics;

namespace Sluice.LocalGateway.Functions;

/// <summary>Makes Lambda's own errors, in Lambda's wording.</summary>
internal static class FunctionErrors
{
    public static InvocationResult TimedOut(string requestId, TimeSpan timeout) => Create(
        string.Create(
            CultureInfo.InvariantCulture,
            $"{DateTime.UtcNow:yyyy-MM-ddTHH:mm:ss.fffZ} {requestId} Task timed out after {timeout.TotalSeconds:F2} seconds"),
        errorType: null);

    /// <summary>Makes the error of an invocation during which the process ended.</summary>
    /// <param name="requestId">The request id of the invocation.</param>
    /// <param name="exitCode">The exit code as .NET gives it: 128 plus the number of the signal if a signal ended the process.</param>
    public static InvocationResult Exited(string requestId, int exitCode) => Create(
        $"RequestId: {requestId} Error: Runtime exited {Describe(exitCode)}",
        "Runtime.ExitError");

    public static InvocationResult TooLarge(long length) => Create(
        string.Create(
            CultureInfo.InvariantCulture,
            $"Response payload size ({length} bytes) exceeded maximum allowed payload size ({InvocationResult.LargestResponse} bytes)."),
        "Function.ResponseSizeTooLarge");

    public static InvocationResult CannotStart(string requestId, string problem) => Create(
        $"RequestId: {requestId} Error: {problem}",
        "Runtime.InvalidEntrypoint");

    /// <summary>Describes an exit code as Lambda's messages do.</summary>
    public static string Describe(int exitCode) => exitCode switch
    {
        0 => "without providing a reason",
        134 => "with error: signal: aborted",
        137 => "with error: signal: killed",
        139 => "with error: signal: segmentation fault",
        143 => "with error: signal: terminated",
        _ => string.Create(CultureInfo.InvariantCulture, $"with error: exit status {exitCode}"),
    };

    /// <summary>How the exit of a process looks that never called the Runtime API. Lambda's message does not say so.</summary>
    public static string DescribeIdleEnd(int exitCode) => exitCode == 0
        ? "without calling the Lambda Runtime API, probably because the program has an entry point of its own that does not call "
            + "Sluice.Generated.Program.RunAsync()"
        : $"{Describe(exitCode)}, before it called the Lambda Runtime API";

    private static InvocationResult Create(string message, string? errorType)
    {
        var buffer = new PooledBuffer();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartObject();
            if (errorType is not null)
            {
                writer.WriteString("errorType"u8, errorType);
            }

            writer.WriteString("errorMessage"u8, message);
            writer.WriteEndObject();
        }

        return new(buffer, IsError: true);
    }
}
