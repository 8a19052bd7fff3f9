namespace Sluice.Runtime;

/// <summary>
/// What environment variables say about the log. The variables and their precedence are those of AWS's own client (Amazon.Lambda.RuntimeSupport,
/// <c>Helpers/ConsoleLoggerWriter.cs</c>, in aws/aws-lambda-dotnet).
/// </summary>
/// <param name="Format">How a line is written.</param>
/// <param name="Minimum">The lowest level that is written.</param>
/// <param name="HasJsonFrames">True if frames of the telemetry descriptor are marked as JSON: Lambda's own setting decides this alone.</param>
internal sealed record LogSettings(LogFormat Format, LogLevel Minimum, bool HasJsonFrames)
{
    private const string Level = "AWS_LAMBDA_LOG_LEVEL";
    private const string LineFormat = "AWS_LAMBDA_LOG_FORMAT";
    private const string HandlerLevel = "AWS_LAMBDA_HANDLER_LOG_LEVEL";
    private const string HandlerFormat = "AWS_LAMBDA_HANDLER_LOG_FORMAT";

    /// <param name="variable">Returns the value of an environment variable, or null.</param>
    public static LogSettings Read(Func<string, string?> variable)
    {
        _ = LogLevels.TryParse(First(HandlerLevel, Level), out var minimum);
        return new(Parse(First(HandlerFormat, LineFormat)), minimum, IsJson(variable(LineFormat)));

        string? First(string name, string fallback) => variable(name) is { Length: > 0 } value ? value : variable(fallback);
    }

    private static LogFormat Parse(string? format) =>
        IsJson(format) ? LogFormat.Json
        : string.Equals(format, "Unformatted", StringComparison.OrdinalIgnoreCase) ? LogFormat.Unformatted
        : LogFormat.Text;

    private static bool IsJson(string? format) => string.Equals(format, "JSON", StringComparison.OrdinalIgnoreCase);
}
