using System.Buffers.Text;
using System.ComponentModel;

namespace Sluice.Runtime;

/// <summary>The checks of the DataAnnotations attributes, each as its attribute defines it. Called by generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Checks
{
    /// <summary>Returns the number of elements of the collection.</summary>
    /// <param name="items">The collection; not null.</param>
    public static int Count<T>(IEnumerable<T> items) => items.TryGetNonEnumeratedCount(out var count) ? count : items.Count();

    /// <summary>Returns true for a text of one line with exactly one <c>@</c>, which is neither the first nor the last character.</summary>
    /// <param name="value">The text; not null.</param>
    public static bool IsEmailAddress(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        var at = value.IndexOf('@', StringComparison.Ordinal);
        return at > 0 && at < value.Length - 1 && value.LastIndexOf('@') == at && value.AsSpan().IndexOfAny('\r', '\n') < 0;
    }

    /// <summary>Returns true for a text that starts with <c>http://</c>, <c>https://</c> or <c>ftp://</c>.</summary>
    /// <param name="value">The text; not null.</param>
    public static bool IsUrl(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return value.StartsWith("http://", StringComparison.OrdinalIgnoreCase)
            || value.StartsWith("https://", StringComparison.OrdinalIgnoreCase)
            || value.StartsWith("ftp://", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Returns true for an absolute URI whose scheme is http, https or ftp.</summary>
    /// <param name="value">The URI; not null.</param>
    public static bool IsUrl(Uri value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return value.IsAbsoluteUri && value.Scheme is "http" or "https" or "ftp";
    }

    /// <summary>
    /// Returns true for digits with white space and the characters <c>+ - . ( )</c>, optionally with an extension after <c>x</c>, <c>ext</c> or
    /// <c>ext.</c>
    /// </summary>
    /// <param name="value">The text; not null.</param>
    public static bool IsPhone(string value) => PhoneNumber.IsValid(value);

    /// <summary>Returns true if the check digit is right (Luhn algorithm). Hyphens and spaces are ignored.</summary>
    /// <param name="value">The text; not null.</param>
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

    /// <summary>Returns true for base64 with its padding.</summary>
    /// <param name="value">The text; not null.</param>
    public static bool IsBase64(string value) => Base64.IsValid(value);
}
