using Microsoft.CodeAnalysis;
using Sluice.Generator.Model.Types;

namespace Sluice.Generator.Parsing.Checks;

internal static class LengthParser
{
    public static (CheckModel? Check, string? Reason) Parse(TypeRef type, AttributeData attribute, string name)
    {
        var isText = type.Shape == TypeShape.String;
        var kind = Annotations.NameOf(attribute);
        if (!isText && (kind == "StringLength" || !HasCount(type)))
        {
            return (null, kind == "StringLength" ? "it checks a string" : "it checks a string or a collection");
        }

        var first = attribute.Argument<int>(0);
        var (minimum, maximum) = kind switch
        {
            "StringLength" => (attribute.NamedArgument<int>("MinimumLength"), first),
            "MinLength" => (first, int.MaxValue),

            // [MaxLength] without an argument means the largest length that a database allows.
            "MaxLength" => (0, attribute.ConstructorArguments.Length == 0 || first == -1 ? int.MaxValue : first),
            _ => (first, attribute.Argument<int>(1)),
        };
        if (minimum < 0 || maximum < minimum || (kind == "MaxLength" && maximum == 0))
        {
            return (null, "no length lies between its bounds");
        }

        var (check, reason) = kind switch
        {
            "StringLength" => CheckParser.Made(
                CheckKind.Length, attribute, minimum == 0 ? Messages.StringMaximum : Messages.StringBoth, name, maximum, minimum),
            "MinLength" => CheckParser.Made(CheckKind.Length, attribute, Messages.MinLength, name, minimum),
            "MaxLength" => CheckParser.Made(CheckKind.Length, attribute, Messages.MaxLength, name, maximum),
            _ => CheckParser.Made(CheckKind.Length, attribute, Messages.Length, name, minimum, maximum),
        };
        return (check is null ? null : check with { MinLength = minimum > 0 ? minimum : null, MaxLength = maximum < int.MaxValue ? maximum : null }, reason);
    }

    private static bool HasCount(TypeRef type) =>
        type.Form != CollectionForm.Memory && type.Shape is (TypeShape.Array or TypeShape.List or TypeShape.Dictionary or TypeShape.Bytes);
}
