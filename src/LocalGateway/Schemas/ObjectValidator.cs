using System.Text.Json;

namespace Sluice.LocalGateway.Schemas;

/// <summary>Checks the keywords of JSON Schema for objects.</summary>
internal static class ObjectValidator
{
    public static void Validate(Schema schema, JsonElement value, SchemaErrors errors)
    {
        var missing = schema.Required.Where(name => !value.TryGetProperty(name, out _)).Order(StringComparer.Ordinal).ToList();
        if (missing.Count > 0)
        {
            errors.Add($"object has missing required properties ([{string.Join(',', missing.Select(SchemaValidator.Quote))}])");
        }

        var count = 0;
        foreach (var property in value.EnumerateObject())
        {
            count++;
            ValidateProperty(schema, property, errors);
        }

        if (count < schema.MinProperties)
        {
            errors.Add(
                $"object has too few properties (found {SchemaValidator.Text(count)} " +
                $"but schema requires at least {SchemaValidator.Text(schema.MinProperties.Value)})");
        }

        if (count > schema.MaxProperties)
        {
            errors.Add(
                $"object has too many properties (found {SchemaValidator.Text(count)} " +
                $"but schema requires at most {SchemaValidator.Text(schema.MaxProperties.Value)})");
        }
    }

    private static void ValidateProperty(Schema schema, JsonProperty property, SchemaErrors errors)
    {
        var known = schema.Properties.TryGetValue(property.Name, out var own);
        if (known)
        {
            SchemaValidator.Validate(own!, property.Value, errors);
        }

        foreach (var (pattern, matching) in schema.PatternProperties)
        {
            if (pattern.IsMatch(property.Name))
            {
                known = true;
                SchemaValidator.Validate(matching, property.Value, errors);
            }
        }

        if (known || schema.AdditionalProperties is not { } additional)
        {
            return;
        }

        if (ReferenceEquals(additional, Schema.Nothing))
        {
            errors.Add(
                "object instance has properties which are not allowed by the schema: " +
                $"[{SchemaValidator.Quote(SchemaErrors.Shorten(property.Name))}]");
        }
        else
        {
            SchemaValidator.Validate(additional, property.Value, errors);
        }
    }
}
