namespace Sluice.Generator.Model;

/// <summary>What DataAnnotations ask of a value, as far as a JSON schema can say it.</summary>
internal sealed record ConstraintsModel
{
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
}
