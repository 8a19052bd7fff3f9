namespace Sluice.MappingTemplates.Java.Basics;

/// <summary>The limits of all operations of one rendering together, and of a single operation.</summary>
internal sealed record BudgetLimits
{
    /// <summary>Limits only for a single string and a single regular expression, not for work and memory.</summary>
    public static BudgetLimits Default { get; } = new();

    /// <summary>The greatest number of steps. A step is about as much work as copying 16 characters.</summary>
    public long MaxSteps { get; init; } = long.MaxValue;

    /// <summary>The greatest number of bytes for collections, arrays and parsed JSON. Memory that is no longer used counts, too.</summary>
    public long MaxBytes { get; init; } = long.MaxValue;

    /// <summary>The greatest number of characters of one string, or of elements of one list.</summary>
    public int MaxLength { get; init; } = 10 * 1024 * 1024;

    /// <summary>The longest time of one regular expression.</summary>
    public TimeSpan MaxRegexTime { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>The longest time of all regular expressions together.</summary>
    public TimeSpan MaxTotalRegexTime { get; init; } = TimeSpan.MaxValue;
}
