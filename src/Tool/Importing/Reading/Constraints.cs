using System.Globalization;
using System.Text.Json;
using Sluice.LocalGateway.Json;
using Sluice.Tool.Importing.Model;

namespace Sluice.Tool.Importing.Reading;

/// <summary>Makes attributes of System.ComponentModel.DataAnnotations from the constraints of a schema.</summary>
internal static class Constraints
{
    public static IEnumerable<ImportedAttribute> Read(JsonPlace schema, string type, ImportScope scope)
    {
        var isList = type.EndsWith("[]", StringComparison.Ordinal) && type != "byte[]";
        if (isList || type == "string")
        {
            var (least, most) = (Length(schema, isList ? "minItems" : "minLength"), Length(schema, isList ? "maxItems" : "maxLength"));
            if (least is > 0)
            {
                yield return ImportedAttribute.Of("MinLength").WithNumber(null, least.Value);
            }

            // [MaxLength(0)] would allow nothing but an empty text, which no attribute says.
            if (most is > 0)
            {
                yield return ImportedAttribute.Of("MaxLength").WithNumber(null, most.Value);
            }
        }

        if (type == "string" && schema.TextOf("pattern") is { } pattern)
        {
            if (IsPattern(Whole(pattern)))
            {
                yield return ImportedAttribute.Of("RegularExpression", Whole(pattern));
            }
            else
            {
                scope.Note(schema.Find("pattern")!.Value, "this pattern is no regular expression of .NET. Write one that means the same.");
            }
        }

        if (type is "int" or "long" or "decimal" or "double" or "float" && Range(schema, type) is { } range)
        {
            yield return range;
        }

        if (schema.Find("multipleOf") is { } multiple)
        {
            scope.Note(multiple, "no attribute says 'multipleOf'. Check the value in a ValidationAttribute of your own.");
        }

        if (isList && schema.Find("uniqueItems") is { } unique && unique.Flag())
        {
            scope.Note(unique, "no attribute says 'uniqueItems'. Check the list in the method.");
        }
    }

    private static bool IsPattern(string pattern)
    {
        try
        {
            _ = new System.Text.RegularExpressions.Regex(pattern);
            return true;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    /// <summary>Returns whether a bound of an integer needs more than 32 bits.</summary>
    public static bool IsLarge(JsonPlace schema)
        => (Number(schema, "minimum") is { } least && !Fits(least)) || (Number(schema, "maximum") is { } most && !Fits(most));

    private static int? Length(JsonPlace schema, string name)
        => schema.Find(name) is { Value.ValueKind: JsonValueKind.Number } place && place.Value.TryGetInt32(out var length) ? length : null;

    // The pattern of a schema may match a part of the text, and that of the attribute has to match the whole text.
    private static string Whole(string pattern)
        => pattern.StartsWith("^(?:", StringComparison.Ordinal) && pattern.EndsWith(")$", StringComparison.Ordinal) ? pattern[4..^2]
            : pattern.StartsWith('^') && pattern.EndsWith('$') && !pattern.Contains('|', StringComparison.Ordinal) ? pattern[1..^1]
            : $@"[\s\S]*(?:{pattern})[\s\S]*";

    private static ImportedAttribute? Range(JsonPlace schema, string type)
    {
        var (least, most) = (Bound(schema, "minimum", type), Bound(schema, "maximum", type));
        var (isAbove, isBelow) = (IsSet(schema, "exclusiveMinimum"), IsSet(schema, "exclusiveMaximum"));
        if ((least is null && most is null) || (least is not null && most is not null && (least > most || (least == most && (isAbove || isBelow)))))
        {
            return null;
        }

        var (low, high) = (Text(least), Text(most));
        var range = type == "int"
            ? ImportedAttribute.Of("Range").WithCode(null, low ?? "int.MinValue").WithCode(null, high ?? "int.MaxValue")
            : ImportedAttribute.Of("Range").WithCode(null, $"typeof({type})").WithText(null, low ?? Least(type)).WithText(null, high ?? Most(type));
        range = isAbove && least is not null ? range.WithCode("MinimumIsExclusive", "true") : range;
        return isBelow && most is not null ? range.WithCode("MaximumIsExclusive", "true") : range;
    }

    // A bound of a whole number is a whole number, and a bound that no value of the type reaches bounds nothing.
    private static decimal? Bound(JsonPlace schema, string name, string type)
    {
        if (Number(schema, name) is not { } text || !decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var bound))
        {
            return null;
        }

        if (type is not ("int" or "long"))
        {
            return bound;
        }

        bound = name == "minimum" ? decimal.Ceiling(bound) : decimal.Floor(bound);
        var (least, most) = type == "int" ? (int.MinValue, int.MaxValue) : ((decimal)long.MinValue, long.MaxValue);
        return bound < least || bound > most ? null : bound;
    }

    private static string? Text(decimal? bound) => bound?.ToString(CultureInfo.InvariantCulture);

    private static string? Number(JsonPlace schema, string name)
        => schema.Find(name) is { Value.ValueKind: JsonValueKind.Number } number ? number.Value.GetRawText() : null;

    private static bool IsSet(JsonPlace schema, string name) => schema.Find(name) is { Value.ValueKind: JsonValueKind.True };

    private static bool Fits(string number)
        => decimal.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out var bound) && bound is >= int.MinValue and <= int.MaxValue;

    private static string Least(string type) => type switch
    {
        "int" => "-2147483648",
        "long" => "-9223372036854775808",
        _ => "-79228162514264337593543950335",
    };

    private static string Most(string type) => Least(type)[1..] switch
    {
        "2147483648" => "2147483647",
        "9223372036854775808" => "9223372036854775807",
        var most => most,
    };
}
