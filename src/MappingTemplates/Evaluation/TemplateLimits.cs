using Sluice.MappingTemplates.Java.Basics;
using Sluice.MappingTemplates.Syntax;

namespace Sluice.MappingTemplates;

/// <summary>What one rendering may use at most. A template that wants more fails, it does not hang the process.</summary>
public sealed record TemplateLimits
{
    /// <summary>AWS's limits where they are known, and generous ones where they are not.</summary>
    public static TemplateLimits Default { get; } = new();

    /// <summary>Rounds of one <c>#foreach</c>; the rest is left out without an error, as on AWS.</summary>
    public int MaxForeachRounds { get; init; } = 1000;

    /// <summary>Bytes of output. AWS's own limit on a payload is 10 MB.</summary>
    public long MaxOutputBytes { get; init; } = 10 * 1024 * 1024;

    /// <summary>How deep directives, interpolated strings and <c>#define</c> blocks may nest, in the text and in a rendering.</summary>
    public int MaxDepth { get; init; } = SyntaxLimits.MaxDepth;

    /// <summary>Directives and references evaluated.</summary>
    public long MaxSteps { get; init; } = 10_000_000;

    /// <summary>Characters of one string that a template makes, and elements of a range.</summary>
    public int MaxStringLength { get; init; } = 10 * 1024 * 1024;

    /// <summary>Bytes of memory that a rendering takes for collections, arrays and parsed JSON, whether it still holds them or not.</summary>
    public long MaxBytes { get; init; } = 1024 * 1024 * 1024;

    /// <summary>Time that one regular expression may take.</summary>
    public TimeSpan MaxRegexTime { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>Time that all regular expressions of a rendering may take together.</summary>
    public TimeSpan MaxTotalRegexTime { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>What Java's operations count with.</summary>
    internal BudgetLimits ForBudget() => new()
    {
        MaxSteps = MaxSteps,
        MaxBytes = MaxBytes,
        MaxLength = MaxStringLength,
        MaxRegexTime = MaxRegexTime,
        MaxTotalRegexTime = MaxTotalRegexTime,
    };
}
