namespace Sluice.Runtime;

/// <summary>Checks phone numbers as <c>PhoneAttribute</c> does.</summary>
internal static class PhoneNumber
{
    private static readonly string[] ExtensionMarks = ["ext.", "ext", "x"];

    public static bool IsValid(string value)
    {
        // PhoneAttribute ignores each '+', wherever it is.
        var number = WithoutExtension(value.Replace("+", "", StringComparison.Ordinal).AsSpan().TrimEnd());
        var hasDigit = false;
        foreach (var c in number)
        {
            hasDigit |= char.IsDigit(c);
            if (!char.IsDigit(c) && !char.IsWhiteSpace(c) && c is not ('-' or '.' or '(' or ')'))
            {
                return false;
            }
        }

        return hasDigit;
    }

    private static ReadOnlySpan<char> WithoutExtension(ReadOnlySpan<char> number)
    {
        foreach (var mark in ExtensionMarks)
        {
            var start = number.LastIndexOf(mark, StringComparison.OrdinalIgnoreCase);
            if (start >= 0 && IsDigits(number[(start + mark.Length)..].TrimStart()))
            {
                return number[..start];
            }
        }

        return number;
    }

    private static bool IsDigits(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (!char.IsDigit(c))
            {
                return false;
            }
        }

        return text.Length > 0;
    }
}
