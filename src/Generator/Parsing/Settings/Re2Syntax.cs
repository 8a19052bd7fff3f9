using System.Globalization;
using System.Text.RegularExpressions;

namespace Sluice.Generator.Parsing.Settings;

/// <summary>
/// Knows what a regular expression of .NET or Java can have and RE2 cannot. Source: the documentation of RE2, "Syntax".
/// </summary>
internal static class Re2Syntax
{
    private const int MostRepetitions = 1000;

    private static readonly Regex Group = new(@"\G\(\?(?:<?[=!]|>|\()", RegexOptions.CultureInvariant);
    private static readonly Regex Escape = new(@"\G\\(?:[1-9ZG]|k[<'{])", RegexOptions.CultureInvariant);
    private static readonly Regex Count = new(@"\G\{([0-9]+)(?:,([0-9]*))?\}", RegexOptions.CultureInvariant);

    /// <summary>Returns the first part of a pattern that RE2 does not know, such as <c>(?=</c>, or null.</summary>
    public static string? Unknown(string pattern)
    {
        var isInClass = false;
        for (var i = 0; i < pattern.Length; i++)
        {
            var found = isInClass ? null
                : Group.Match(pattern, i) is { Success: true } group ? group.Value
                : Escape.Match(pattern, i) is { Success: true } escape ? escape.Value
                : Count.Match(pattern, i) is { Success: true } count && IsTooMany(count) ? count.Value
                : null;
            if (found is not null)
            {
                return found;
            }

            isInClass = pattern[i] switch { '[' => true, ']' => false, _ => isInClass };
            i += pattern[i] == '\\' ? 1 : 0;
        }

        return null;
    }

    private static bool IsTooMany(Match count) => count.Groups.Cast<Group>().Skip(1)
        .Any(number => number.Length > 0
            && (!int.TryParse(number.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var value) || value > MostRepetitions));
}
