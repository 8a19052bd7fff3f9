using System.Numerics;
using Sluice.MappingTemplates.Java.Basics;
using Sluice.MappingTemplates.Java.Numbers;
using Sluice.MappingTemplates.Java.Values;

namespace Sluice.MappingTemplates.Java.Methods;

/// <summary>Converts arguments to the types of their parameters. For null it throws as Java does if Java would dereference the argument.</summary>
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

    /// <summary>Returns a String argument, also for a parameter of type CharSequence.</summary>
    public static string Str(object? value) => value as string ?? throw Mismatch(value);

    public static BigInteger Big(object? value) => value is BigInteger number ? number : throw Mismatch(value);

    public static BigDecimal Decimal(object? value) => value as BigDecimal ?? throw Mismatch(value);

    public static JavaCollection Collection(object? value) => value as JavaCollection ?? throw Mismatch(value);

    public static JavaArray ArrayOf(object? value) => value as JavaArray ?? throw Mismatch(value);

    /// <summary>Returns the arguments of a format. If the array is null, Java takes each argument as null.</summary>
    public static object?[] FormatArguments(object? array, string format) => array is null ? new object?[format.Length] : ArrayOf(array).Items;

    /// <summary>Throws as Java does for a null argument. It is for overloads whose parameter type has no values in templates.</summary>
    public static object? NullPointer(object target, object?[] arguments, Budget budget) => throw JavaException.NullPointer();

    /// <summary>Fails for a method that returns a Java object without a counterpart in this engine, such as a stream.</summary>
    public static object? Unsupported(object target, object?[] arguments, Budget budget) =>
        throw new JavaException("UnsupportedOperationException", "this method returns a kind of object that this engine does not support");

    private static JavaException Mismatch(object? value) =>
        value is null ? JavaException.NullPointer() : JavaException.IllegalArgument("argument type mismatch");
}
