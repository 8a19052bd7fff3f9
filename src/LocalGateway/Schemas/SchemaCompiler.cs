using System.Text.Json;
using System.Text.RegularExpressions;
using Sluice.LocalGateway.Json;

namespace Sluice.LocalGateway.Schemas;

/// <summary>Compiles the schemas of a document. A schema that others or itself refer to is compiled once.</summary>
internal sealed class SchemaCompiler(References references)
{
    private static readonly TimeSpan LongestMatch = TimeSpan.FromSeconds(1);

    private readonly Dictionary<string, Schema> _referenced = new(StringComparer.Ordinal);

    /// <summary>Compiles a schema and everything that it refers to.</summary>
    /// <exception cref="DocumentException">It is not a schema, or no value can be validated with it.</exception>
    public Schema Compile(JsonPlace place)
    {
        var schema = CompilePart(place);
        return EndlessSchemas.Contains(schema)
            ? throw place.Error(
                "this schema applies itself to the same value again, through '$ref', 'allOf', 'anyOf', 'oneOf' or 'not', so no value can be validated. "
                + "Take one of these references out.")
            : schema;
    }

    private Schema CompilePart(JsonPlace place)
    {
        var schema = new Schema();
        Fill(schema, place);
        return schema;
    }

    private void Fill(Schema schema, JsonPlace place)
    {
        foreach (var (keyword, value) in place.Members())
        {
            switch (keyword)
            {
                case "$ref":
                    schema.Reference = Resolve(value);
                    break;
                case "type":
                    schema.Types = value.IsString ? [value.Text()] : [.. value.Items().Select(item => item.Text())];
                    break;
                case "enum":
                    schema.Enum = [.. value.Items().Select(item => item.Value)];
                    break;
                case "not":
                    schema.Not = CompilePart(value);
                    break;
                case "allOf":
                    schema.AllOf = CompileAll(value);
                    break;
                case "anyOf":
                    schema.AnyOf = CompileAll(value);
                    break;
                case "oneOf":
                    schema.OneOf = CompileAll(value);
                    break;
                default:
                    FillObjectOrArray(schema, keyword, value);
                    break;
            }
        }
    }

    private void FillObjectOrArray(Schema schema, string keyword, JsonPlace value)
    {
        switch (keyword)
        {
            case "properties":
                foreach (var (name, property) in value.Members())
                {
                    schema.Properties.Add(name, CompilePart(property));
                }

                break;
            case "patternProperties":
                foreach (var (pattern, property) in value.Members())
                {
                    schema.PatternProperties.Add(new(ReadPattern(pattern, value), CompilePart(property)));
                }

                break;
            case "required":
                schema.Required = [.. value.Items().Select(item => item.Text())];
                break;
            case "additionalProperties":
                schema.AdditionalProperties = CompileOrFlag(value);
                break;
            case "items" when value.IsObject:
                schema.Items = CompilePart(value);
                break;
            case "items":
                schema.ItemsByPlace = CompileAll(value);
                break;
            case "additionalItems":
                schema.Items ??= CompileOrFlag(value);
                break;
            case "minProperties":
                schema.MinProperties = value.Number();
                break;
            case "maxProperties":
                schema.MaxProperties = value.Number();
                break;
            case "minItems":
                schema.MinItems = value.Number();
                break;
            case "maxItems":
                schema.MaxItems = value.Number();
                break;
            case "uniqueItems":
                schema.UniqueItems = value.Flag();
                break;
            default:
                FillScalar(schema, keyword, value);
                break;
        }
    }

    // All other keywords, such as titles, descriptions and formats, check nothing.
    private static void FillScalar(Schema schema, string keyword, JsonPlace value)
    {
        switch (keyword)
        {
            case "minLength":
                schema.MinLength = value.Number();
                break;
            case "maxLength":
                schema.MaxLength = value.Number();
                break;
            case "pattern":
                schema.Pattern = ReadPattern(value.Text(), value);
                break;
            case "minimum":
                schema.Minimum = ReadDecimal(value);
                break;
            case "maximum":
                schema.Maximum = ReadDecimal(value);
                break;
            case "exclusiveMinimum":
                schema.ExclusiveMinimum = value.Flag();
                break;
            case "exclusiveMaximum":
                schema.ExclusiveMaximum = value.Flag();
                break;
            case "multipleOf":
                schema.MultipleOf = ReadDecimal(value);
                break;
        }
    }

    private Schema[] CompileAll(JsonPlace list) => [.. list.Items().Select(CompilePart)];

    private Schema? CompileOrFlag(JsonPlace value)
        => value.IsObject ? CompilePart(value) : value.Flag() ? null : Schema.Nothing;

    private Schema Resolve(JsonPlace reference)
    {
        var text = reference.Text();
        if (_referenced.TryGetValue(text, out var known))
        {
            return known;
        }

        // The schema is entered before it is filled, so that a model can contain itself.
        var schema = _referenced[text] = new();
        Fill(schema, references.Find(reference));
        return schema;
    }

    private static Regex ReadPattern(string text, JsonPlace place)
    {
        try
        {
            return new(text, RegexOptions.CultureInvariant, LongestMatch);
        }
        catch (ArgumentException problem)
        {
            throw place.Error($"'{text}' is not a regular expression: {problem.Message}", problem);
        }
    }

    private static decimal ReadDecimal(JsonPlace place)
        => place.Value.ValueKind == JsonValueKind.Number && place.Value.TryGetDecimal(out var number)
            ? number
            : throw place.Error("a number is expected here.");
}
