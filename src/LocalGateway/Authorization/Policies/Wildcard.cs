namespace Sluice.LocalGateway.Authorization.Policies;

/// <summary>Compares texts with patterns of IAM: <c>*</c> is any text, slashes and colons too, and <c>?</c> any one character.</summary>
internal static class Wildcard
{
    /// <summary>Takes time in proportion to the product of the lengths, at worst.</summary>
    public static bool Matches(ReadOnlySpan<char> pattern, ReadOnlySpan<char> text, bool ignoreCase = false)
    {
        var (at, star, retry, position) = (0, -1, 0, 0);
        while (position < text.Length)
        {
            if (at < pattern.Length && pattern[at] == '*')
            {
                star = at++;
                retry = position;
            }
            else if (at < pattern.Length && (pattern[at] == '?' || Same(pattern[at], text[position], ignoreCase)))
            {
                at++;
                position++;
            }
            else if (star >= 0)
            {
                // The last star takes one character more.
                at = star + 1;
                position = ++retry;
            }
            else
            {
                return false;
            }
        }

        return pattern[at..].Trim('*').IsEmpty;
    }

    private static bool Same(char left, char right, bool ignoreCase)
        => left == right || (ignoreCase && char.ToLowerInvariant(left) == char.ToLowerInvariant(right));
}
