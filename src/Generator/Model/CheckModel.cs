using Sluice.Generator.Helpers;

namespace Sluice.Generator.Model;

/// <summary>One validation attribute, ready to be printed.</summary>
internal sealed record CheckModel
{
    public required CheckKind Kind { get; init; }

    /// <summary>The whole message, with the value's name in it.</summary>
    public required string Message { get; init; }

    /// <summary>Of a required text.</summary>
    public bool AllowsEmpty { get; init; }

    public int? MinLength { get; init; }

    public int? MaxLength { get; init; }

    /// <summary>A C# expression.</summary>
    public string? Minimum { get; init; }

    public string? Maximum { get; init; }

    public bool IsMinimumExclusive { get; init; }

    public bool IsMaximumExclusive { get; init; }

    /// <summary>What a number is compared as, such as <c>long</c>; null where it is compared as it is.</summary>
    public string? ComparedAs { get; init; }

    public string? Pattern { get; init; }

    /// <summary>Of matching, in milliseconds.</summary>
    public int Timeout { get; init; }

    /// <summary>C# constants, without null.</summary>
    public EquatableArray<string> Values { get; init; }

    /// <summary>True where null is one of <see cref="Values"/>.</summary>
    public bool HasNull { get; init; }
}
