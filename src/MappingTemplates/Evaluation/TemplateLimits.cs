using Sluice.MappingTemplates.Java.Basics;
using Sluice.MappingTemplates.Syntax;

namespace Sluice.MappingTemplates;

/// <summary>The limits of one rendering. A template that exceeds one fails, so that it cannot block the process.</summary>
public sealed record TemplateLimits
{
    /// <summary>AWS's limits as far as they are known; generous limits otherwise.</summary>
    public static TemplateLimits Default { get; } = new();

    /// <summary>The greatest number of rounds of one <c>#foreach</c>. Further items are ignored without an error, as on AWS.</summary>
    public int MaxForeachRounds { get; init; } = 1000;

    /// <summary>The greatest size of the output in bytes. AWS's limit for a payload is 10 MB.</summary>
    public long MaxOutputBytes { get; init; } = 10 * 1024 * 1024;

    /// <summary>How deep directives, interpolated strings and <c>#define</c> blocks may be nested, in the text and in a rendering.</summary>
    public int MaxDepth { get; init; } = SyntaxLimits.MaxDepth;

    /// <summary>The greatest number of steps. A step is about the work of evaluating one directive or reference.</summary>
    public long MaxSteps { get; init; } = 10_000_000;

    /// <summary>The greatest number of characters of one string that a template makes.</summary>
    public int MaxStringLength { get; init; } = 10 * 1024 * 1024;

    /// <summary>
    /// The greatest number of bytes that a rendering allocates for collections, arrays and parsed JSON. Memory that is no longer used counts, too.
    /// </summary>
    public long MaxBytes { get; init; } = 1024 * 1024 * 1024;

    /// <summary>The longest time of one regular expression.</summary>
    public TimeSpan MaxRegexTime { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>The longest time of all regular expressions of a rendering together.</summary>
    public TimeSpan MaxTotalRegexTime { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>Converts the limits to those of <see cref="Budget"/>.</summary>
    internal BudgetLimits ForBudget() => new()
    {
        MaxSteps = MaxSteps,
        MaxBytes = MaxBytes,
        MaxLength = MaxStringLength,
        MaxRegexTime = MaxRegexTime,
        MaxTotalRegexTime = MaxTotalRegexTime,
    };
}
