using System.Globalization;

namespace Sluice.LocalGateway.Functions;

/// <summary>
/// One message that a function wrote, as a person wants to read it. In Lambda's text format, a line begins with time, request id and level, separated by
/// tabs. The time and the id are left out, because the gateway shows the id itself. Any other line is shown as it is.
/// </summary>
/// <param name="RequestId">The id of the invocation that wrote the line; null if the line does not say it.</param>
/// <param name="Lines">The lines of the message. A message with several lines arrives with carriage returns between them.</param>
internal readonly record struct LoggedMessage(string? RequestId, IReadOnlyList<string> Lines)
{
    private const string Time = "yyyy-MM-ddTHH:mm:ss.fffZ";
    private const int Parts = 4;

    private static readonly string[] Levels = ["trce", "dbug", "info", "warn", "fail", "crit"];

    public static LoggedMessage Parse(string output)
    {
        // Most of what a talkative program writes itself needs no more than this.
        if (output.IndexOf('\t', StringComparison.Ordinal) != Time.Length)
        {
            return new(null, output.Contains('\r', StringComparison.Ordinal) ? output.Split('\r') : [output]);
        }

        var parts = output.Split('\t', Parts);
        return parts.Length == Parts && Levels.Contains(parts[2]) && IsTime(parts[0]) && IsId(parts[1])
            ? new(parts[1].Length == 0 ? null : parts[1], $"{parts[2]}: {parts[3]}".Split('\r'))
            : new(null, output.Split('\r'));
    }

    private static bool IsId(string text) => text.All(character => char.IsAsciiLetterOrDigit(character) || character == '-');

    private static bool IsTime(string text) =>
        text.Length == Time.Length && DateTime.TryParseExact(text, Time, CultureInfo.InvariantCulture, DateTimeStyles.None, out _);
}
