using Sluice.Generator.Helpers;

namespace Sluice.Generator.Model;

/// <summary>What DataAnnotations ask of a value: as checks, and beside them what a JSON schema can say of the same.</summary>
internal sealed record ConstraintsModel
{
    /// <summary>In the order of the attributes, a required value first.</summary>
    public EquatableArray<CheckModel> Checks { get; init; }

    /// <summary>Of a text in characters, of a list in elements.</summary>
    public int? MinLength { get; init; }

    public int? MaxLength { get; init; }

    /// <summary>A number in JSON.</summary>
    public string? Minimum { get; init; }

    public string? Maximum { get; init; }

    /// <summary>A regular expression for the whole text, in what .NET and ECMAScript have in common.</summary>
    public string? Pattern { get; init; }

    /// <summary><c>email</c> or <c>uri</c>.</summary>
    public string? Format { get; init; }

    /// <summary>True where null is refused, whatever the type says.</summary>
    public bool IsRequired => Checks.Items.Any(c => c.Kind == CheckKind.Required);
}
