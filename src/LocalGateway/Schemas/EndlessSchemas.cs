namespace Sluice.LocalGateway.Schemas;

/// <summary>
/// Finds schemas that apply themselves to the same value again, such as a schema whose <c>allOf</c> refers to the schema itself. Validation would
/// never end. A schema that applies itself to a property or an item is fine, because every value is finite.
/// </summary>
internal static class EndlessSchemas
{
    /// <summary>Returns whether a schema, or a schema that it refers to at any depth, applies itself to the same value.</summary>
    public static bool Contains(Schema schema)
    {
        var seen = new HashSet<Schema>(ReferenceEqualityComparer.Instance);
        var open = new Stack<Schema>([schema]);
        var ended = new HashSet<Schema>(ReferenceEqualityComparer.Instance);
        while (open.TryPop(out var next))
        {
            if (!seen.Add(next))
            {
                continue;
            }

            if (IsEndless(next, new(ReferenceEqualityComparer.Instance), ended))
            {
                return true;
            }

            foreach (var part in SameValue(next).Concat(OtherValues(next)))
            {
                open.Push(part);
            }
        }

        return false;
    }

    private static bool IsEndless(Schema schema, HashSet<Schema> above, HashSet<Schema> ended)
    {
        if (ended.Contains(schema))
        {
            return false;
        }

        if (!above.Add(schema) || SameValue(schema).Any(part => IsEndless(part, above, ended)))
        {
            return true;
        }

        above.Remove(schema);
        ended.Add(schema);
        return false;
    }

    private static IEnumerable<Schema> SameValue(Schema schema) =>
        schema.Reference is { } reference ? [reference] : schema.AllOf.Concat(schema.AnyOf).Concat(schema.OneOf).Concat(Optional(schema.Not));

    private static IEnumerable<Schema> OtherValues(Schema schema) =>
        schema.Properties.Values
            .Concat(schema.PatternProperties.Select(property => property.Value))
            .Concat(schema.ItemsByPlace)
            .Concat(Optional(schema.Items))
            .Concat(Optional(schema.AdditionalProperties));

    private static IEnumerable<Schema> Optional(Schema? schema) => schema is null ? [] : [schema];
}
