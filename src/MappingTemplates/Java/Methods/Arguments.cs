using System.Numerics;
using Sluice.MappingTemplates.Java.Basics;
using Sluice.MappingTemplates.Java.Numbers;
using Sluice.MappingTemplates.Java.Values;

namespace Sluice.MappingTemplates.Java.Methods;

/// <summary>Arguments as the parameter's type has them; null where Java would dereference it throws as Java does.</summary>
internal static class Arguments
{
    public static int Int(object? value) => value switch
    {
        int number => number,
        short number => number,
        sbyte number => number,
        _ => throw Mismatch(value),
    };

    public static long Long(object? value) => value is long number ? number : Int(value);

    public static double Double(object? value) => value switch
    {
        double number => number,
        float number => number,
        _ => Long(value),
    };

    public static float Float(object? value) => value is float number ? number : Long(value);

    public static bool Bool(object? value) => value is bool flag ? flag : throw Mismatch(value);

    public static char Char(object? value) => value is char character ? character : throw Mismatch(value);

    /// <summary>A String or another CharSequence.</summary>
    public static string Str(object? value) => value as string ?? throw Mismatch(value);

    public static BigInteger Big(object? value) => value is BigInteger number ? number : throw Mismatch(value);

    public static BigDecimal Decimal(object? value) => value as BigDecimal ?? throw Mismatch(value);

    public static JavaCollection Collection(object? value) => value as JavaCollection ?? throw Mismatch(value);

    public static JavaArray ArrayOf(object? value) => value as JavaArray ?? throw Mismatch(value);

    /// <summary>The arguments of a format; where null is given for the array, Java takes each for null.</summary>
    public static object?[] FormatArguments(object? array, string format) => array is null ? new object?[format.Length] : ArrayOf(array).Items;

    /// <summary>What an overload of a type that no template can make does with its null.</summary>
    public static object? NullPointer(object target, object?[] arguments, Budget budget) => throw JavaException.NullPointer();

    /// <summary>What gives a Java object that has no counterpart here, such as a stream.</summary>
    public static object? Unsupported(object target, object?[] arguments, Budget budget) =>
        throw new JavaException("UnsupportedOperationException", "this method gives a kind of object that templates cannot use here");

    private static JavaException Mismatch(object? value) =>
        value is null ? JavaException.NullPointer() : JavaException.IllegalArgument("argument type mismatch");
}
