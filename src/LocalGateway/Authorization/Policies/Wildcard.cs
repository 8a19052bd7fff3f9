namespace Sluice.LocalGateway.Authorization.Policies;

/// <summary>Compares texts with IAM's patterns: <c>*</c> is any text, including slashes and colons, and <c>?</c> is any one character.</summary>
internal static class Wildcard
{
    /// <summary>Checks whether a text matches a pattern. The time is at worst proportional to the product of the two lengths.</summary>
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
                // The match failed: the last star takes one character more, and the comparison continues behind it.
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
