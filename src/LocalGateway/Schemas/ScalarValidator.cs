using System.Text.Json;

namespace Sluice.LocalGateway.Schemas;

/// <summary>Checks the keywords of JSON Schema for strings and numbers.</summary>
internal static class ScalarValidator
{
    public static void ValidateString(Schema schema, string value, SchemaErrors errors)
    {
        if (schema.MinLength is not null || schema.MaxLength is not null)
        {
            var length = value.EnumerateRunes().Count();
            if (length < schema.MinLength)
            {
                errors.Add(
                    $"string \"{SchemaErrors.Shorten(value)}\" is too short " +
                    $"(length: {SchemaValidator.Text(length)}, required minimum: {SchemaValidator.Text(schema.MinLength.Value)})");
            }

            if (length > schema.MaxLength)
            {
                errors.Add(
                    $"string \"{SchemaErrors.Shorten(value)}\" is too long " +
                    $"(length: {SchemaValidator.Text(length)}, maximum allowed: {SchemaValidator.Text(schema.MaxLength.Value)})");
            }
        }

        if (schema.Pattern is { } pattern && !pattern.IsMatch(value))
        {
            errors.Add($"ECMA 262 regex \"{pattern}\" does not match input string \"{SchemaErrors.Shorten(value)}\"");
        }
    }

    public static void ValidateNumber(Schema schema, JsonElement value, SchemaErrors errors)
    {
        if (schema.Minimum is null && schema.Maximum is null && schema.MultipleOf is null)
        {
            return;
        }

        // A number outside of the range of decimal exceeds every limit on its side, so only its sign matters.
        var number = value.TryGetDecimal(out var exact) ? exact
            : value.GetRawText()[0] == '-' ? decimal.MinValue
            : decimal.MaxValue;
        if (number < schema.Minimum || (schema.ExclusiveMinimum && number == schema.Minimum))
        {
            errors.Add(FormattableString.Invariant($"numeric instance is lower than the required minimum (minimum: {schema.Minimum}, found: {number})"));
        }

        if (number > schema.Maximum || (schema.ExclusiveMaximum && number == schema.Maximum))
        {
            errors.Add(FormattableString.Invariant($"numeric instance is greater than the required maximum (maximum: {schema.Maximum}, found: {number})"));
        }

        if (schema.MultipleOf is { } divisor && divisor != 0 && number % divisor != 0)
        {
            errors.Add(FormattableString.Invariant($"remainder of division is not zero ({number} / {divisor})"));
        }
    }
}
