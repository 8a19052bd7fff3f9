using Sluice.Contract;

namespace Sluice.Generator.Emitting.MappingTemplates;

/// <summary>What a client gets for a Lambda error: a constant, with nothing of the error in it.</summary>
internal static class ErrorTemplates
{
    /// <summary>
    /// The whole message about a function that ran out of time: Lambda's <c>TIMESTAMP ID Task timed out after 3.00
    /// seconds</c>, lately <c>RequestId: ID Error: Task …</c>, or the runtime's own <c>ID Task …</c>. The id keeps an
    /// exception that merely speaks of a timeout from being taken for one.
    /// </summary>
    public const string TimeoutPattern = @"(?:\S+ )?[0-9a-fA-F-]{36} (?:Error: )?" + LambdaErrors.TimedOut + " [0-9]+[.][0-9]+ seconds";

    /// <summary>
    /// Every other message, line breaks included. The end is "no character follows": anchors mean different things to Java
    /// and to the other readers of these files.
    /// </summary>
    public const string ErrorPattern = "(?!" + TimeoutPattern + @"(?![\s\S]))[\s\S]+";

    /// <summary>The whole message of an envelope, of an operation whose success is bytes.</summary>
    public const string OutcomePattern = @"\" + EnvelopeContract.Start + @"[\s\S]*";

    /// <summary>Every other message of such an operation.</summary>
    public const string ErrorBesideOutcomePattern = @"(?!\" + EnvelopeContract.Start + ")" + ErrorPattern;

    public static string Error { get; } = ProblemTemplate.Of(500);

    public static string Timeout { get; } = ProblemTemplate.Of(504);
}
