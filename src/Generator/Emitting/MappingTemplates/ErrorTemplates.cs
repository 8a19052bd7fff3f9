using Sluice.Generator.Emitting.OpenApi;

namespace Sluice.Generator.Emitting.MappingTemplates;

/// <summary>What a client gets for a Lambda error: a constant, with nothing of the error in it.</summary>
internal static class ErrorTemplates
{
    /// <summary>
    /// Lambda's own message about a function that ran out of time, as a whole: <c>TIMESTAMP ID Task timed out after 3.00
    /// seconds</c>, lately <c>RequestId: ID Error: Task …</c>.
    /// </summary>
    public const string TimeoutPattern = @"(?:[0-9]\S+|RequestId:) \S+ (?:Error: )?Task timed out after [0-9]+[.][0-9]+ seconds";

    /// <summary>
    /// Every other message, line breaks included. The end is "no character follows": anchors mean different things to Java
    /// and to the other readers of these files.
    /// </summary>
    public const string ErrorPattern = "(?!" + TimeoutPattern + @"(?![\s\S]))[\s\S]+";

    public static string Error { get; } = Problem.Json(500);

    public static string Timeout { get; } = Problem.Json(504);
}
