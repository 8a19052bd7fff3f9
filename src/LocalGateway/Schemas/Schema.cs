using System.Text.Json;
using System.Text.RegularExpressions;

namespace Sluice.LocalGateway.Schemas;

/// <summary>A JSON Schema of draft 4, compiled. May refer to itself. Filled once, then only read.</summary>
internal sealed class Schema
{
    /// <summary>Stands for the schema: everything else is ignored beside it.</summary>
    public Schema? Reference { get; set; }

    /// <summary>Empty where every type will do.</summary>
    public IReadOnlyList<string> Types { get; set; } = [];

    public IReadOnlyList<JsonElement>? Enum { get; set; }

    public Dictionary<string, Schema> Properties { get; } = new(StringComparer.Ordinal);

    public List<KeyValuePair<Regex, Schema>> PatternProperties { get; } = [];

    public IReadOnlyList<string> Required { get; set; } = [];

    /// <summary>What other properties must follow; <see cref="Nothing"/> where there may be none.</summary>
    public Schema? AdditionalProperties { get; set; }

    /// <summary>What every item must follow, where <see cref="ItemsByPlace"/> says nothing.</summary>
    public Schema? Items { get; set; }

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

    /// <summary>Refuses every value.</summary>
    public static Schema Nothing { get; } = new() { Not = new() };
}
