namespace Sluice.MappingTemplates.Java;

/// <summary>How long a regular expression may search in one call.</summary>
internal static class JavaRegexLimits
{
    public static readonly TimeSpan MatchTimeout = TimeSpan.FromMilliseconds(500);
}
