using Sluice.Generator.Helpers;

namespace Sluice.Generator.Model.Types;

/// <summary>The constraints that DataAnnotations put on a value: the checks, and their equivalents in JSON Schema.</summary>
internal sealed record ConstraintsModel
{
    /// <summary>The checks in the order of the attributes, except that <c>[Required]</c> comes first.</summary>
    public EquatableArray<CheckModel> Checks { get; init; }

    /// <summary>The smallest length of a text in characters or of a list in elements, or null.</summary>
    public int? MinLength { get; init; }

    public int? MaxLength { get; init; }

    /// <summary>The smallest value as a JSON number, or null.</summary>
    public string? Minimum { get; init; }

    public string? Maximum { get; init; }

    /// <summary>The number that a value has to exceed, as a JSON number, or null.</summary>
    public string? ExclusiveMinimum { get; init; }

    /// <summary>The number that a value has to stay below, as a JSON number, or null.</summary>
    public string? ExclusiveMaximum { get; init; }

    /// <summary>A regular expression for the whole text that means the same in .NET and ECMAScript, or null.</summary>
    public string? Pattern { get; init; }

    /// <summary><c>email</c>, <c>uri</c> or null.</summary>
    public string? Format { get; init; }

    /// <summary>Returns the checks that look at nothing but the value.</summary>
    public IEnumerable<CheckModel> Direct() => Checks.Items.Where(c => !c.NeedsObject);

    /// <summary>Returns the checks that need the object that has the value.</summary>
    public IEnumerable<CheckModel> OfObject() => Checks.Items.Where(c => c.NeedsObject);

    /// <summary>True if a check may ask for services.</summary>
    public bool NeedsContext => Checks.Items.Any(c => c.Attribute is { NeedsContext: true });

    /// <summary>True if null is refused, even if the type allows it.</summary>
    public bool IsRequired => Checks.Items.Any(c => c.Kind == CheckKind.Required);
}
