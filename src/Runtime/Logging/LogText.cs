using System.Collections;
using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;

namespace Sluice.Runtime;

/// <summary>The text of a value in the log. It depends on no culture, and code of the value that throws does no harm.</summary>
internal static class LogText
{
    /// <summary>The number of items that are written of a list, a dictionary and what they contain. A sequence may have no end.</summary>
    public const int MaxItems = 1000;

    /// <summary>The depth to which lists and dictionaries are written. A list may contain itself.</summary>
    public const int MaxDepth = 5;

    private const int MaxBytes = 16;

    /// <summary>Returns the text of a value.</summary>
    /// <param name="value">The value.</param>
    /// <param name="alignmentAndFormat">What stands behind the name in a placeholder, such as <c>,8:N2</c>; empty for nothing.</param>
    public static string Of(object? value, string alignmentAndFormat = "")
    {
        var left = MaxItems;
        if (alignmentAndFormat.Length == 0)
        {
            return Of(value, 0, ref left);
        }

        try
        {
            // A value without formats of its own may still be aligned.
            return string.Format(
                CultureInfo.InvariantCulture, $"{{0{alignmentAndFormat}}}", value is IFormattable ? value : Of(value, 0, ref left));
        }
        catch (Exception)
        {
            return Of(value, 0, ref left);
        }
    }

    /// <summary>Returns what stands for a value whose own code throws.</summary>
    public static string Unreadable(object? value) => $"(the text of this {value?.GetType()} cannot be read)";

    /// <summary>Returns the text of a value inside of others.</summary>
    /// <param name="value">The value.</param>
    /// <param name="depth">The number of lists and dictionaries around the value.</param>
    /// <param name="left">The number of items that may still be written.</param>
    public static string Of(object? value, int depth, ref int left)
    {
        try
        {
            switch (value)
            {
                case null:
                    return "(null)";
                case string text:
                    return text;
                case DateTime time:
                    return LogTime.Text(time);
                case DateTimeOffset time:
                    return LogTime.Text(time.UtcDateTime);
                case DateOnly date:
                    return date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
                case TimeOnly time:
                    return time.ToString("HH:mm:ss.fff", CultureInfo.InvariantCulture);
                case byte[] bytes:
                    return Hex(bytes);
                case ReadOnlyMemory<byte> bytes:
                    return Hex(bytes.Span);
                case Memory<byte> bytes:
                    return Hex(bytes.Span);
                case Exception exception:
                    return ExceptionText.Whole(exception);
                case IFormattable formattable:
                    return formattable.ToString(null, CultureInfo.InvariantCulture) ?? "";
                case IEnumerable items and not JsonNode when depth < MaxDepth:
                    return Join(items, depth, ref left);
                default:
                    return value.ToString() ?? "";
            }
        }
        catch (Exception)
        {
            return Unreadable(value);
        }
    }

    /// <summary>Returns the start of an array of bytes in hexadecimal digits, and its length if that is not all.</summary>
    private static string Hex(ReadOnlySpan<byte> bytes) => bytes.Length <= MaxBytes
        ? Convert.ToHexString(bytes)
        : string.Create(CultureInfo.InvariantCulture, $"{Convert.ToHexString(bytes[..MaxBytes])}... ({bytes.Length} bytes)");

    private static string Join(IEnumerable items, int depth, ref int left)
    {
        var joined = new StringBuilder();
        if (LogScope.Members(items) is { } members)
        {
            foreach (var (key, value) in members)
            {
                if (!Begin(joined, ref left))
                {
                    break;
                }

                joined.Append(key).Append('=').Append(Of(value, depth + 1, ref left));
            }

            return joined.ToString();
        }

        foreach (var item in items)
        {
            if (!Begin(joined, ref left))
            {
                break;
            }

            joined.Append(Of(item, depth + 1, ref left));
        }

        return joined.ToString();
    }

    private static bool Begin(StringBuilder joined, ref int left)
    {
        joined.Append(joined.Length > 0 ? ", " : "");
        if (--left >= 0)
        {
            return true;
        }

        joined.Append("...");
        return false;
    }
}
