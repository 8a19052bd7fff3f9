using Sluice.Contract;

namespace Sluice.Generator.Emitting.MappingTemplates;

/// <summary>Makes the templates for Lambda errors. The response is constant and contains nothing of the error.</summary>
internal static class ErrorTemplates
{
    /// <summary>
    /// A regular expression for the whole message of a function that timed out: Lambda's <c>TIMESTAMP ID Task timed out after 3.00 seconds</c>, the
    /// newer <c>RequestId: ID Error: Task …</c>, or the <c>ID Task …</c> of Sluice's runtime. Because the id is required, an exception whose message
    /// mentions a timeout does not match.
    /// </summary>
    public const string TimeoutPattern = @"(?:\S+ )?[0-9a-fA-F-]{36} (?:Error: )?" + LambdaErrors.TimedOut + " [0-9]+[.][0-9]+ seconds";

    /// <summary>
    /// A regular expression for every other message, including messages with line breaks. The end is written as "no character follows", because Java
    /// and the other readers of these files interpret anchors differently.
    /// </summary>
    public const string ErrorPattern = "(?!" + TimeoutPattern + @"(?![\s\S]))[\s\S]+";

    /// <summary>A regular expression for a message that is an envelope. Only operations whose success is bytes have such messages.</summary>
    public const string OutcomePattern = @"\" + EnvelopeContract.Start + @"[\s\S]*";

    /// <summary>A regular expression for every other message of such an operation.</summary>
    public const string ErrorBesideOutcomePattern = @"(?!\" + EnvelopeContract.Start + ")" + ErrorPattern;

    public static string Error { get; } = ProblemTemplate.Of(500);

    public static string Timeout { get; } = ProblemTemplate.Of(504);
}
