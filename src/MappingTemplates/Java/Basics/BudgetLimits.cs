namespace Sluice.MappingTemplates.Java.Basics;

/// <summary>What the operations of one rendering may use together, and what one of them may make.</summary>
internal sealed record BudgetLimits
{
    /// <summary>No limit of work or memory; one string and one regular expression have theirs.</summary>
    public static BudgetLimits Default { get; } = new();

    /// <summary>Steps of work. A step is about as much work as copying 16 characters.</summary>
    public long MaxSteps { get; init; } = long.MaxValue;

    /// <summary>Bytes for collections, arrays and parsed JSON, whether they are still held or not.</summary>
    public long MaxBytes { get; init; } = long.MaxValue;

    /// <summary>Characters of one string, and elements of one list.</summary>
    public int MaxLength { get; init; } = 10 * 1024 * 1024;

    /// <summary>Time for one regular expression.</summary>
    public TimeSpan MaxRegexTime { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>Time for all regular expressions together.</summary>
    public TimeSpan MaxTotalRegexTime { get; init; } = TimeSpan.MaxValue;
}
