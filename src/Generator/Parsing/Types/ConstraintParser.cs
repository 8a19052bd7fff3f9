using System.Globalization;
using Microsoft.CodeAnalysis;
using Sluice.Generator.Model;

namespace Sluice.Generator.Parsing.Types;

/// <summary>From DataAnnotations to constraints. What a schema cannot say is left to the handler.</summary>
internal static class ConstraintParser
{
    private const string Namespace = "System.ComponentModel.DataAnnotations.";

    private static readonly string[] NotInEcmaScript = ["(?<", "(?>", "(?#", "(?i", "(?m", "(?s", "(?n", "(?x", "(?(", "\\A", "\\Z", "\\z", "\\G", "\\p", "\\P"];

    /// <param name="symbols">Where the attributes may stand: a property, and the constructor's parameter that sets it.</param>
    public static ConstraintsModel? Of(params ISymbol?[] symbols)
    {
        var constraints = new ConstraintsModel();
        foreach (var attribute in symbols.Where(symbol => symbol is not null).SelectMany(symbol => symbol!.GetAttributes()))
        {
            constraints = Add(constraints, attribute);
        }

        return constraints == new ConstraintsModel() ? null : constraints;
    }

    private static ConstraintsModel Add(ConstraintsModel constraints, AttributeData attribute) => Name(attribute) switch
    {
        "StringLengthAttribute" => constraints with { MinLength = AtLeastOne(attribute.NamedArgument<int>("MinimumLength")), MaxLength = attribute.Argument<int>(0) },
        "MinLengthAttribute" => constraints with { MinLength = AtLeastOne(attribute.Argument<int>(0)) },
        "MaxLengthAttribute" => constraints with { MaxLength = attribute.ConstructorArguments.Length == 1 ? attribute.Argument<int>(0) : null },
        "LengthAttribute" => constraints with { MinLength = AtLeastOne(attribute.Argument<int>(0)), MaxLength = attribute.Argument<int>(1) },
        "RegularExpressionAttribute" => constraints with { Pattern = Portable(attribute.Argument<string>(0)) },
        "EmailAddressAttribute" => constraints with { Format = "email" },
        "UrlAttribute" => constraints with { Format = "uri" },
        "RangeAttribute" => AddRange(constraints, attribute),
        _ => constraints,
    };

    // (int, int), (double, double) or (Type, string, string). An exclusive bound has no keyword that API Gateway takes.
    private static ConstraintsModel AddRange(ConstraintsModel constraints, AttributeData attribute)
    {
        var first = attribute.ConstructorArguments.Length - 2;
        return first < 0 ? constraints : constraints with
        {
            Minimum = attribute.NamedArgument<bool>("MinimumIsExclusive") ? null : Number(attribute.ConstructorArguments[first].Value),
            Maximum = attribute.NamedArgument<bool>("MaximumIsExclusive") ? null : Number(attribute.ConstructorArguments[first + 1].Value),
        };
    }

    private static string? Number(object? value) => value switch
    {
        int.MinValue or int.MaxValue => null,
        int number => number.ToString(CultureInfo.InvariantCulture),
        double number when Math.Abs(number) < 1e15 => ((decimal)number).ToString(CultureInfo.InvariantCulture),
        string text when decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out var number) => number.ToString(CultureInfo.InvariantCulture),
        _ => null,
    };

    private static string? Portable(string? pattern) =>
        pattern is null || NotInEcmaScript.Any(construct => pattern.Contains(construct)) ? null : pattern;

    private static int? AtLeastOne(int length) => length > 0 ? length : null;

    private static string? Name(AttributeData attribute) =>
        attribute.AttributeClass is { ContainingNamespace: { Name: "DataAnnotations", ContainingNamespace.Name: "ComponentModel" } } type && type.Is(Namespace + type.Name) ? type.Name : null;
}
