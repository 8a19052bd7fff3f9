using System.Text.Json;

namespace Sluice.LocalGateway.Schemas;

/// <summary>Checks the keywords of JSON Schema for arrays.</summary>
internal static class ArrayValidator
{
    public static void Validate(Schema schema, JsonElement value, SchemaErrors errors)
    {
        var length = value.GetArrayLength();
        if (length < schema.MinItems)
        {
            errors.Add(
                $"array is too short: must have at least {SchemaValidator.Text(schema.MinItems.Value)} elements " +
                $"but instance has {SchemaValidator.Text(length)} elements");
        }

        if (length > schema.MaxItems)
        {
            errors.Add(
                $"array is too long: must have at most {SchemaValidator.Text(schema.MaxItems.Value)} elements " +
                $"but instance has {SchemaValidator.Text(length)} elements");
        }

        if (schema.UniqueItems && !AreUnique(value, errors))
        {
            errors.Add("array must not contain duplicate elements");
        }

        var place = 0;
        foreach (var item in value.EnumerateArray())
        {
            if (place < schema.ItemsByPlace.Count)
            {
                SchemaValidator.Validate(schema.ItemsByPlace[place], item, errors);
            }
            else if (schema.Items is { } items)
            {
                SchemaValidator.Validate(items, item, errors);
            }

            place++;
        }
    }

    // Equal values can have different raw texts, so the canonical texts of the values are compared.
    private static bool AreUnique(JsonElement array, SchemaErrors errors)
    {
        var texts = new HashSet<string>(StringComparer.Ordinal);
        foreach (var item in array.EnumerateArray())
        {
            errors.CheckIn();
            if (!texts.Add(Canonical(item)))
            {
                return false;
            }
        }

        return true;
    }

    private static string Canonical(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => $"{{{string.Join(',', value.EnumerateObject()
            .OrderBy(property => property.Name, StringComparer.Ordinal)
            .Select(property => $"\"{JsonEncodedText.Encode(property.Name)}\":{Canonical(property.Value)}"))}}}",
        JsonValueKind.Array => $"[{string.Join(',', value.EnumerateArray().Select(Canonical))}]",
        JsonValueKind.String => $"\"{JsonEncodedText.Encode(value.GetString()!)}\"",
        JsonValueKind.Number when value.TryGetDecimal(out var number)
            => (number / 1.0000000000000000000000000000m).ToString(System.Globalization.CultureInfo.InvariantCulture),
        _ => value.GetRawText(),
    };
}
