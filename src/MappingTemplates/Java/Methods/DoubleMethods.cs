using Sluice.MappingTemplates.Java.Classes;
using Sluice.MappingTemplates.Java.Numbers;
using Sluice.MappingTemplates.Java.Values;
using static Sluice.MappingTemplates.Java.Methods.Arguments;

namespace Sluice.MappingTemplates.Java.Methods;

/// <summary>The methods of <c>java.lang.Double</c>.</summary>
internal static class DoubleMethods
{
    public static readonly JavaMethod[] Table =
    [
        new("describeConstable()", Unsupported),
        new("compareTo(Double)", static (t, a, _) => Compare((double)t, Cast.To<double>(a[0], "java.lang.Double"))),
        new("compareTo(Object)", static (t, a, _) => Compare((double)t, Cast.To<double>(a[0], "java.lang.Double"))),
        new("isInfinite()", static (t, _, _) => double.IsInfinity((double)t)),
        new("isNaN()", static (t, _, _) => double.IsNaN((double)t)),
        new("static compare(double,double)", static (_, a, _) => Compare(Double(a[0]), Double(a[1]))),
        new("static doubleToLongBits(double)", static (_, a, _) => JavaDouble.Bits(Double(a[0]))),
        new("static doubleToRawLongBits(double)", static (_, a, _) => BitConverter.DoubleToInt64Bits(Double(a[0]))),
        new("static hashCode(double)", static (_, a, b) => JavaValue.HashCode(Double(a[0]), b)),
        new("static isFinite(double)", static (_, a, _) => double.IsFinite(Double(a[0]))),
        new("static isInfinite(double)", static (_, a, _) => double.IsInfinity(Double(a[0]))),
        new("static isNaN(double)", static (_, a, _) => double.IsNaN(Double(a[0]))),
        new("static longBitsToDouble(long)", static (_, a, _) => BitConverter.Int64BitsToDouble(Long(a[0]))),
        new("static max(double,double)", static (_, a, _) => Math.Max(Double(a[0]), Double(a[1]))),
        new("static min(double,double)", static (_, a, _) => Math.Min(Double(a[0]), Double(a[1]))),
        new("static parseDouble(String)", static (_, a, _) => FloatText.ParseDouble(Str(a[0]))),
        new("static sum(double,double)", static (_, a, _) => Double(a[0]) + Double(a[1])),
        new("static toHexString(double)", static (_, a, _) => FloatText.ToHex(Double(a[0]))),
        new("static toString(double)", static (_, a, _) => JavaDouble.ToText(Double(a[0]))),
        new("static valueOf(double)", static (_, a, _) => Double(a[0])),
        new("static valueOf(String)", static (_, a, _) => FloatText.ParseDouble(Str(a[0]))),
    ];

    /// <summary>Compares in Java's order: -0.0 comes before 0.0, and NaN comes last.</summary>
    public static int Compare(double left, double right) =>
        left < right ? -1 : left > right ? 1 : JavaDouble.Bits(left).CompareTo(JavaDouble.Bits(right));
}
