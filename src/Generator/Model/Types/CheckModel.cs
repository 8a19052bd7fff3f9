using Sluice.Generator.Helpers;

namespace Sluice.Generator.Model.Types;

/// <summary>A check of a validation attribute, ready to be printed.</summary>
internal sealed record CheckModel
{
    public required CheckKind Kind { get; init; }

    /// <summary>The whole message, including the name of the value.</summary>
    public required string Message { get; init; }

    /// <summary>True if a required text may be empty.</summary>
    public bool AllowsEmpty { get; init; }

    public int? MinLength { get; init; }

    public int? MaxLength { get; init; }

    /// <summary>The smallest allowed value as a C# expression, or null if there is none.</summary>
    public string? Minimum { get; init; }

    public string? Maximum { get; init; }

    public bool IsMinimumExclusive { get; init; }

    public bool IsMaximumExclusive { get; init; }

    /// <summary>The type to which a number is converted for the comparison, such as <c>long</c>, or null if it is not converted.</summary>
    public string? ComparedAs { get; init; }

    public string? Pattern { get; init; }

    /// <summary>The time limit of matching the pattern, in milliseconds.</summary>
    public int Timeout { get; init; }

    /// <summary>The allowed or denied values as C# constants, without null.</summary>
    public EquatableArray<string> Values { get; init; }

    /// <summary>The attribute that generated code asks, or null if generated code itself makes the check.</summary>
    public CustomAttributeModel? Attribute { get; init; }

    /// <summary>The name in C# of the member that the value has to equal, or null.</summary>
    public string? Other { get; init; }

    /// <summary>True if the check needs the object that has the value, so that it runs after the object is constructed.</summary>
    public bool NeedsObject { get; init; }

    /// <summary>True if null is one of the allowed or denied values.</summary>
    public bool HasNull { get; init; }
}
