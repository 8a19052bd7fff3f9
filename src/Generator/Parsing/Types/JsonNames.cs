using System.Globalization;
using System.Text;

namespace Sluice.Generator.Parsing.Types;

internal static class JsonNames
{
    public static string Of(string name, MemberNaming naming) => naming switch
    {
        MemberNaming.CamelCase => CamelCase(name),
        MemberNaming.SnakeCaseLower => Separated(name, '_', isLower: true),
        MemberNaming.SnakeCaseUpper => Separated(name, '_', isLower: false),
        MemberNaming.KebabCaseLower => Separated(name, '-', isLower: true),
        MemberNaming.KebabCaseUpper => Separated(name, '-', isLower: false),
        _ => name,
    };

    /// <summary>
    /// Converts a name like <c>JsonNamingPolicy.CamelCase</c>: leading capitals become lower case, except for the one that starts the next word.
    /// </summary>
    public static string CamelCase(string name)
    {
        var chars = name.ToCharArray();
        for (var i = 0; i < chars.Length && char.IsUpper(chars[i]); i++)
        {
            var next = i + 1 < chars.Length ? chars[i + 1] : '\0';
            if (i > 0 && next != '\0' && !char.IsUpper(next))
            {
                // "IOStream" becomes "ioStream". As in System.Text.Json, "ID Card" becomes "id Card".
                if (next == ' ')
                {
                    chars[i] = char.ToLowerInvariant(chars[i]);
                }

                break;
            }

            chars[i] = char.ToLowerInvariant(chars[i]);
        }

        return new(chars);
    }

    /// <summary>
    /// Converts a name like the policies of System.Text.Json with a separator: a word begins at a capital that follows a small letter or a digit, and at
    /// the last of several capitals if a small letter follows it. A name in C# has no spaces.
    /// </summary>
    private static string Separated(string name, char separator, bool isLower)
    {
        var text = new StringBuilder(name.Length + 4);
        var (afterCapital, afterSmall) = (false, false);
        for (var i = 0; i < name.Length; i++)
        {
            var c = name[i];
            var category = char.GetUnicodeCategory(c);
            var isCapital = category == UnicodeCategory.UppercaseLetter;
            var isSmall = category is UnicodeCategory.LowercaseLetter or UnicodeCategory.DecimalDigitNumber;
            if (isCapital && (afterSmall || (afterCapital && i + 1 < name.Length && char.IsLower(name[i + 1]))))
            {
                text.Append(separator);
            }

            text.Append(isCapital && isLower ? char.ToLowerInvariant(c)
                : category == UnicodeCategory.LowercaseLetter && !isLower ? char.ToUpperInvariant(c)
                : c);
            (afterCapital, afterSmall) = (isCapital, isSmall);
        }

        return text.ToString();
    }
}
