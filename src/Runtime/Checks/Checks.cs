using System.Buffers.Text;
using System.ComponentModel;

namespace Sluice.Runtime;

/// <summary>What DataAnnotations ask of a value, each as its attribute has it. Called by generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Checks
{
    /// <summary>How many elements the collection has.</summary>
    /// <param name="items">Not null.</param>
    public static int Count<T>(IEnumerable<T> items) => items.TryGetNonEnumeratedCount(out var count) ? count : items.Count();

    /// <summary>True for a text with one <c>@</c> that is neither its first nor its last character, in one line.</summary>
    /// <param name="value">Not null.</param>
    public static bool IsEmailAddress(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        var at = value.IndexOf('@', StringComparison.Ordinal);
        return at > 0 && at < value.Length - 1 && value.LastIndexOf('@') == at && value.AsSpan().IndexOfAny('\r', '\n') < 0;
    }

    /// <summary>True for a text that starts with <c>http://</c>, <c>https://</c> or <c>ftp://</c>.</summary>
    /// <param name="value">Not null.</param>
    public static bool IsUrl(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return value.StartsWith("http://", StringComparison.OrdinalIgnoreCase)
            || value.StartsWith("https://", StringComparison.OrdinalIgnoreCase)
            || value.StartsWith("ftp://", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>True for an absolute URI of the same schemes.</summary>
    /// <param name="value">Not null.</param>
    public static bool IsUrl(Uri value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return value.IsAbsoluteUri && value.Scheme is "http" or "https" or "ftp";
    }

    /// <summary>True for digits with white space and <c>+ - . ( )</c>, and perhaps an extension behind <c>x</c> or <c>ext.</c></summary>
    /// <param name="value">Not null.</param>
    public static bool IsPhone(string value) => PhoneNumber.IsValid(value);

    /// <summary>True where the check digit is right; hyphens and spaces do not count.</summary>
    /// <param name="value">Not null.</param>
    public static bool IsCreditCard(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        var (sum, isEven) = (0, false);
        for (var i = value.Length - 1; i >= 0; i--)
        {
            if (value[i] is '-' or ' ')
            {
                continue;
            }

            if (!char.IsAsciiDigit(value[i]))
            {
                return false;
            }

            var digit = (value[i] - '0') * (isEven ? 2 : 1);
            sum += digit > 9 ? digit - 9 : digit;
            isEven = !isEven;
        }

        return sum % 10 == 0;
    }

    /// <summary>True for base64, with its padding.</summary>
    /// <param name="value">Not null.</param>
    public static bool IsBase64(string value) => Base64.IsValid(value);
}
