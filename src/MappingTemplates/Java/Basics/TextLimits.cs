namespace Sluice.MappingTemplates.Java.Basics;

/// <summary>What one call of a string method may use.</summary>
/// <param name="MaxLength">Characters of the string that it makes.</param>
/// <param name="MaxRegexTime">Time for one regular expression.</param>
internal readonly record struct TextLimits(int MaxLength, TimeSpan MaxRegexTime)
{
    public static TextLimits Default { get; } = new(10 * 1024 * 1024, TimeSpan.FromSeconds(1));
}
