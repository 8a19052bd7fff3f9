using System.Globalization;
using Microsoft.CodeAnalysis;
using Sluice.Generator.Model.Types;

namespace Sluice.Generator.Parsing.Checks;

/// <summary>Parses [Range] with numbers, or with a type and two texts.</summary>
internal static class RangeParser
{
    public static (CheckModel? Check, string? Reason) Parse(TypeRef type, AttributeData attribute, string name)
    {
        var arguments = attribute.ConstructorArguments;
        if (arguments.Length is not (2 or 3))
        {
            return (null, "its bounds are missing");
        }

        if (arguments.Length == 3 && (arguments[0].Value is not ITypeSymbol operand || operand.FullName() != type.Name))
        {
            return (null, "its type is not the type of the value");
        }

        var last = arguments.Length - 1;
        if (Bound(type, arguments[last - 1].Value) is not { } minimum || Bound(type, arguments[last].Value) is not { } maximum)
        {
            return (null, RangeBound.CanBe(type.Shape) ? "a bound is not a value of its type" : "it checks a number, a date or a time");
        }

        if (minimum.Order.CompareTo(maximum.Order) is var order && order > 0)
        {
            return (null, "no value lies between its bounds");
        }

        var (isMinimumExclusive, isMaximumExclusive) =
            (attribute.NamedArgument<bool>("MinimumIsExclusive"), attribute.NamedArgument<bool>("MaximumIsExclusive"));
        if (order == 0 && (isMinimumExclusive || isMaximumExclusive))
        {
            return (null, "no value lies between its bounds");
        }

        var (check, reason) = CheckParser.Made(
            CheckKind.Range, attribute, Messages.Range(isMinimumExclusive, isMaximumExclusive), name, minimum.Shown, maximum.Shown);
        return (check is null ? null : check with
        {
            Minimum = minimum.Expression,
            Maximum = maximum.Expression,
            IsMinimumExclusive = isMinimumExclusive,
            IsMaximumExclusive = isMaximumExclusive,
            ComparedAs = minimum.ComparedAs,
        }, reason);
    }

    private static RangeBound? Bound(TypeRef type, object? value) => value switch
    {
        int number => RangeBound.Number(type.Shape, number),
        double number => RangeBound.Number(type.Shape, number),
        string text => RangeBound.Parse(type.Shape, text, CultureInfo.InvariantCulture),
        _ => null,
    };
}
