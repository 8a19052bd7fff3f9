namespace Sluice.MappingTemplates.Java.Regex;

internal static class RegexFlagsExtensions
{
    public static bool Has(this RegexFlags flags, RegexFlags flag) => (flags & flag) != 0;

    /// <summary>Returns the flag of a letter in <c>(?…)</c>, or <see cref="RegexFlags.None"/> if there is none.</summary>
    public static RegexFlags OfLetter(char letter) => letter switch
    {
        'i' => RegexFlags.IgnoreCase,
        'd' => RegexFlags.UnixLines,
        'm' => RegexFlags.Multiline,
        's' => RegexFlags.DotAll,
        'u' => RegexFlags.UnicodeCase,
        'x' => RegexFlags.Comments,
        'U' => RegexFlags.UnicodeClasses | RegexFlags.UnicodeCase,
        _ => RegexFlags.None,
    };
}
