using System.Text.Json;
using System.Text.RegularExpressions;

namespace Sluice.LocalGateway.Schemas;

/// <summary>A compiled schema of JSON Schema draft 4. It can refer to itself. It does not change after it is compiled.</summary>
internal sealed class Schema
{
    /// <summary>The schema that replaces this one (<c>$ref</c>), or null. All other keywords are ignored beside it.</summary>
    public Schema? Reference { get; set; }

    /// <summary>The allowed types; empty if every type is allowed.</summary>
    public IReadOnlyList<string> Types { get; set; } = [];

    public IReadOnlyList<JsonElement>? Enum { get; set; }

    public Dictionary<string, Schema> Properties { get; } = new(StringComparer.Ordinal);

    public List<KeyValuePair<Regex, Schema>> PatternProperties { get; } = [];

    public IReadOnlyList<string> Required { get; set; } = [];

    /// <summary>
    /// The schema of the properties that are not declared. Null allows every value, and <see cref="Nothing"/> allows no such property.
    /// </summary>
    public Schema? AdditionalProperties { get; set; }

    /// <summary>The schema of all items that have none in <see cref="ItemsByPlace"/>, or null if every value is allowed.</summary>
    public Schema? Items { get; set; }

    /// <summary>The schemas of the first items, one for each place.</summary>
    public IReadOnlyList<Schema> ItemsByPlace { get; set; } = [];

    public int? MinProperties { get; set; }

    public int? MaxProperties { get; set; }

    public int? MinItems { get; set; }

    public int? MaxItems { get; set; }

    public bool UniqueItems { get; set; }

    public int? MinLength { get; set; }

    public int? MaxLength { get; set; }

    public Regex? Pattern { get; set; }

    public decimal? Minimum { get; set; }

    public decimal? Maximum { get; set; }

    public bool ExclusiveMinimum { get; set; }

    public bool ExclusiveMaximum { get; set; }

    public decimal? MultipleOf { get; set; }

    public IReadOnlyList<Schema> AllOf { get; set; } = [];

    public IReadOnlyList<Schema> AnyOf { get; set; } = [];

    public IReadOnlyList<Schema> OneOf { get; set; } = [];

    public Schema? Not { get; set; }

    /// <summary>A schema that allows no value.</summary>
    public static Schema Nothing { get; } = new() { Not = new() };
}
