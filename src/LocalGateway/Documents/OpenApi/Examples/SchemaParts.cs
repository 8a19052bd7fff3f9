using System.Globalization;
using System.Text.Json;
using Sluice.LocalGateway.Json;

namespace Sluice.LocalGateway.Documents.OpenApi.Examples;

/// <summary>
/// The schemas that one value must satisfy together: a schema, those of its <c>allOf</c>, and one alternative of each <c>oneOf</c> and <c>anyOf</c>.
/// Keywords that do not have the right form are ignored.
/// </summary>
internal sealed class SchemaParts
{
    private const int Most = 64;

    private readonly List<JsonPlace> _all = [];

    /// <summary>Finds the schemas.</summary>
    /// <param name="references">Resolves <c>$ref</c>.</param>
    /// <param name="schema">The schema.</param>
    /// <param name="choice">The number of the alternative.</param>
    public SchemaParts(References references, JsonPlace schema, int choice) => Add(references, schema, choice);

    /// <summary>The schemas, the outermost first.</summary>
    public IReadOnlyList<JsonPlace> All => _all;

    /// <summary>The type of the value; null if the schemas accept every type.</summary>
    public string? Type
    {
        get
        {
            var types = Find("type").Select(static type => Texts(type).ToList()).Where(static names => names.Count > 0).ToList();
            var common = types.Count == 0 ? [] : types[0].Where(name => types.All(names => Accepts(names, name))).ToList();
            return common.Contains("integer") ? "integer"
                : common.FirstOrDefault(static name => name != "null") ?? common.FirstOrDefault() ?? types.FirstOrDefault()?[0] ?? Guess();
        }
    }

    /// <summary>Returns the values of a keyword in all schemas that have it.</summary>
    public IEnumerable<JsonPlace> Find(string keyword) => _all.Select(part => part.Find(keyword)).OfType<JsonPlace>();

    /// <summary>Returns the numbers that a keyword has.</summary>
    public IEnumerable<decimal> Numbers(string keyword) => Find(keyword)
        .Where(static value => value.Value.ValueKind == JsonValueKind.Number)
        .Select(static value => value.Value.TryGetDecimal(out var number) ? number : (decimal?)null)
        .OfType<decimal>();

    /// <summary>Returns the largest number of a keyword that gives a least length, at most <paramref name="most"/>.</summary>
    public int Least(string keyword, int most) => (int)Math.Clamp(Numbers(keyword).DefaultIfEmpty(0).Max(), 0, most);

    /// <summary>Returns the smallest number of a keyword that gives a largest length.</summary>
    public int Largest(string keyword) => (int)Math.Clamp(Numbers(keyword).DefaultIfEmpty(int.MaxValue).Min(), 0, int.MaxValue);

    /// <summary>Returns the texts of a list, or the text itself.</summary>
    public static IEnumerable<string> Texts(JsonPlace place) => place.IsString ? [place.Value.GetString()!]
        : place.Value.ValueKind == JsonValueKind.Array
            ? place.Items().Where(static item => item.IsString).Select(static item => item.Value.GetString()!)
        : [];

    /// <summary>Returns a number as JSON, without zeros at its end.</summary>
    public static string Text(decimal number) => number.ToString("0.############################", CultureInfo.InvariantCulture);

    private void Add(References references, JsonPlace schema, int choice)
    {
        schema = references.Follow(schema);
        if (_all.Count >= Most || !schema.IsObject)
        {
            return;
        }

        _all.Add(schema);
        foreach (var part in Items(schema.Find("allOf")))
        {
            Add(references, part, choice);
        }

        foreach (var keyword in new[] { "oneOf", "anyOf" })
        {
            if (Items(schema.Find(keyword)).ToList() is { Count: > 0 } alternatives)
            {
                Add(references, alternatives[choice % alternatives.Count], choice);
            }
        }
    }

    private static IEnumerable<JsonPlace> Items(JsonPlace? place) => place is { Value.ValueKind: JsonValueKind.Array } list ? list.Items() : [];

    private static bool Accepts(List<string> names, string name) => names.Contains(name) || (name == "integer" && names.Contains("number"));

    private string? Guess() => Has("properties", "required", "additionalProperties", "minProperties") ? "object"
        : Has("items", "minItems") ? "array"
        : Has("minimum", "maximum", "multipleOf", "exclusiveMinimum", "exclusiveMaximum") ? "number"
        : null;

    private bool Has(params string[] keywords) => keywords.Any(keyword => Find(keyword).Any());
}
