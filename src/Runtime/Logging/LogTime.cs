using System.Globalization;

namespace Sluice.Runtime;

/// <summary>Writes times as AWS's own client does: in UTC with milliseconds.</summary>
internal static class LogTime
{
    public const int Length = 24;

    private const string Format = "yyyy-MM-ddTHH:mm:ss.fffZ";

    public static string Text(DateTime time) => Utc(time).ToString(Format, CultureInfo.InvariantCulture);

    /// <param name="time">A time in UTC.</param>
    /// <param name="text">Receives <see cref="Length"/> bytes.</param>
    public static void Write(DateTime time, Span<byte> text) => time.TryFormat(text, out _, Format, CultureInfo.InvariantCulture);

    private static DateTime Utc(DateTime time) => time.Kind == DateTimeKind.Local ? time.ToUniversalTime() : time;
}
