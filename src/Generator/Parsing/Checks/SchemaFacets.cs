using System.Globalization;
using Microsoft.CodeAnalysis;
using Sluice.Generator.Model.Types;

namespace Sluice.Generator.Parsing.Checks;

/// <summary>Adds the schema keywords that are equivalent to an attribute. The rest of an attribute is only checked by generated code.</summary>
internal static class SchemaFacets
{
    private static readonly string[] NotInEcmaScript =
        ["(?<", "(?>", "(?#", "(?i", "(?m", "(?s", "(?n", "(?x", "(?(", "\\A", "\\Z", "\\z", "\\G", "\\p", "\\P"];

    public static ConstraintsModel Add(ConstraintsModel constraints, AttributeData attribute) => Annotations.NameOf(attribute) switch
    {
        "StringLength" => constraints with { MinLength = AtLeastOne(attribute.NamedArgument<int>("MinimumLength")), MaxLength = attribute.Argument<int>(0) },
        "MinLength" => constraints with { MinLength = AtLeastOne(attribute.Argument<int>(0)) },
        "MaxLength" => constraints with
        {
            MaxLength = attribute.ConstructorArguments.Length == 1 && attribute.Argument<int>(0) > 0 ? attribute.Argument<int>(0) : null,
        },
        "Length" => constraints with { MinLength = AtLeastOne(attribute.Argument<int>(0)), MaxLength = attribute.Argument<int>(1) },
        "RegularExpression" => constraints with { Pattern = Portable(attribute.Argument<string>(0)) },
        "EmailAddress" => constraints with { Format = "email" },
        "Url" => constraints with { Format = "uri" },
        "Range" => AddRange(constraints, attribute),
        _ => constraints,
    };

    // The arguments are (int, int), (double, double) or (Type, string, string). Only the document for clients has
    // exclusive bounds, because API Gateway supports no keyword for them.
    private static ConstraintsModel AddRange(ConstraintsModel constraints, AttributeData attribute)
    {
        var first = attribute.ConstructorArguments.Length - 2;
        if (first < 0)
        {
            return constraints;
        }

        var (minimum, maximum) = (Number(attribute.ConstructorArguments[first].Value), Number(attribute.ConstructorArguments[first + 1].Value));
        var (isAbove, isBelow) = (attribute.NamedArgument<bool>("MinimumIsExclusive"), attribute.NamedArgument<bool>("MaximumIsExclusive"));
        return constraints with
        {
            Minimum = isAbove ? null : minimum,
            ExclusiveMinimum = isAbove ? minimum : null,
            Maximum = isBelow ? null : maximum,
            ExclusiveMaximum = isBelow ? maximum : null,
        };
    }

    private static string? Number(object? value) => value switch
    {
        int.MinValue or int.MaxValue => null,
        int number => number.ToString(CultureInfo.InvariantCulture),
        double number when Math.Abs(number) < 1e15 => ((decimal)number).ToString(CultureInfo.InvariantCulture),
        string text when decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out var number) =>
            number.ToString(CultureInfo.InvariantCulture),
        _ => null,
    };

    private static string? Portable(string? pattern) =>
        pattern is null || NotInEcmaScript.Any(construct => pattern.Contains(construct)) ? null : pattern;

    private static int? AtLeastOne(int length) => length > 0 ? length : null;
}
