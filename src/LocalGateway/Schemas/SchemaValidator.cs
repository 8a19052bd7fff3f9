using System.Globalization;
using System.Text.Json;

namespace Sluice.LocalGateway.Schemas;

/// <summary>Validates values with compiled schemas.</summary>
internal static class SchemaValidator
{
    public static void Validate(Schema schema, JsonElement value, SchemaErrors errors)
    {
        errors.CheckIn();
        while (schema.Reference is { } reference)
        {
            schema = reference;
        }

        var type = TypeOf(value);
        if (schema.Types.Count > 0 && !schema.Types.Any(allowed => allowed == type || (allowed == "number" && type == "integer")))
        {
            errors.Add(
                $"instance type ({type}) does not match any allowed primitive type " +
                $"(allowed: [{string.Join(',', schema.Types.Order(StringComparer.Ordinal).Select(Quote))}])");
            return;
        }

        if (schema.Enum is { } values && !values.Any(allowed => JsonElement.DeepEquals(allowed, value)))
        {
            errors.Add(
                $"instance value ({SchemaErrors.Shorten(value.GetRawText())}) not found in enum " +
                $"(possible values: [{string.Join(',', values.Select(allowed => allowed.GetRawText()))}])");
        }

        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                ObjectValidator.Validate(schema, value, errors);
                break;
            case JsonValueKind.Array:
                ArrayValidator.Validate(schema, value, errors);
                break;
            case JsonValueKind.String:
                ScalarValidator.ValidateString(schema, value.GetString()!, errors);
                break;
            case JsonValueKind.Number:
                ScalarValidator.ValidateNumber(schema, value, errors);
                break;
        }

        Combine(schema, value, errors);
    }

    public static string Quote(string text) => $"\"{text}\"";

    public static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static void Combine(Schema schema, JsonElement value, SchemaErrors errors)
    {
        foreach (var part in schema.AllOf)
        {
            Validate(part, value, errors);
        }

        if (schema.AnyOf.Count > 0 && Matches(schema.AnyOf, value, errors) == 0)
        {
            errors.Add($"instance failed to match at least one required schema among {Text(schema.AnyOf.Count)}");
        }

        if (schema.OneOf.Count > 0 && Matches(schema.OneOf, value, errors) is not 1 and var matched)
        {
            errors.Add($"instance failed to match exactly one schema (matched {Text(matched)} out of {Text(schema.OneOf.Count)})");
        }

        if (schema.Not is { } not && IsValid(not, value, errors))
        {
            errors.Add("instance matched a schema which it should not have");
        }
    }

    private static int Matches(IReadOnlyList<Schema> schemas, JsonElement value, SchemaErrors errors)
        => schemas.Count(schema => IsValid(schema, value, errors));

    private static bool IsValid(Schema schema, JsonElement value, SchemaErrors caller)
    {
        var errors = caller.Begin();
        Validate(schema, value, errors);
        return errors.IsEmpty;
    }

    private static string TypeOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => "object",
        JsonValueKind.Array => "array",
        JsonValueKind.String => "string",
        JsonValueKind.Number => value.GetRawText().AsSpan().ContainsAny('.', 'e', 'E') ? "number" : "integer",
        JsonValueKind.Null => "null",
        _ => "boolean",
    };
}
