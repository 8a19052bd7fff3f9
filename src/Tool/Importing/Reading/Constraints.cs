using System.Globalization;
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
            if (Length(schema, isList ? "minItems" : "minLength") is { } least)
            {
                yield return ImportedAttribute.Of("MinLength").WithNumber(null, least);
            }

            if (Length(schema, isList ? "maxItems" : "maxLength") is { } most)
            {
                yield return ImportedAttribute.Of("MaxLength").WithNumber(null, most);
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

    private static int? Length(JsonPlace schema, string name) => schema.Find(name) is { } place ? place.Number() : null;

    // The pattern of a schema may match a part of the text, and that of the attribute has to match the whole text.
    private static string Whole(string pattern)
        => pattern.StartsWith("^(?:", StringComparison.Ordinal) && pattern.EndsWith(")$", StringComparison.Ordinal) ? pattern[4..^2]
            : pattern.StartsWith('^') && pattern.EndsWith('$') && !pattern.Contains('|', StringComparison.Ordinal) ? pattern[1..^1]
            : $@"[\s\S]*(?:{pattern})[\s\S]*";

    private static ImportedAttribute? Range(JsonPlace schema, string type)
    {
        var (least, most) = (Number(schema, "minimum"), Number(schema, "maximum"));
        if (least is null && most is null)
        {
            return null;
        }

        var isWhole = type is "int" && Fits(least) && Fits(most);
        var range = isWhole
            ? ImportedAttribute.Of("Range")
                .WithCode(null, least ?? "int.MinValue").WithCode(null, most ?? "int.MaxValue")
            : ImportedAttribute.Of("Range").WithCode(null, $"typeof({type})")
                .WithText(null, least ?? Least(type)).WithText(null, most ?? Most(type));
        range = IsSet(schema, "exclusiveMinimum") ? range.WithCode("MinimumIsExclusive", "true") : range;
        return IsSet(schema, "exclusiveMaximum") ? range.WithCode("MaximumIsExclusive", "true") : range;
    }

    private static string? Number(JsonPlace schema, string name)
        => schema.Find(name) is { Value.ValueKind: System.Text.Json.JsonValueKind.Number } number ? number.Value.GetRawText() : null;

    private static bool IsSet(JsonPlace schema, string name) => schema.Find(name) is { Value.ValueKind: System.Text.Json.JsonValueKind.True };

    private static bool Fits(string? number) => number is null || int.TryParse(number, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _);

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
