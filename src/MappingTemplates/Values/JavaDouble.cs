using System.Globalization;

namespace Sluice.MappingTemplates.Values;

/// <summary>Java's <c>Double</c> and <c>Float</c>: their texts (JDK 17's algorithm) and their bits.</summary>
internal static class JavaDouble
{
    /// <summary>Java's <c>Double.toString</c>.</summary>
    public static string ToText(double value) => value.ToString("R", CultureInfo.InvariantCulture);

    /// <summary>Java's <c>Float.toString</c>.</summary>
    public static string ToText(float value) => value.ToString("R", CultureInfo.InvariantCulture);

    /// <summary>Java's <c>doubleToLongBits</c>: every NaN is one.</summary>
    public static long Bits(double value) => double.IsNaN(value) ? 0x7ff8000000000000L : BitConverter.DoubleToInt64Bits(value);

    /// <summary>Java's <c>floatToIntBits</c>: every NaN is one.</summary>
    public static int Bits(float value) => float.IsNaN(value) ? 0x7fc00000 : BitConverter.SingleToInt32Bits(value);

    /// <summary>Java's <c>(int)</c> of a double: saturates, and NaN is 0.</summary>
    public static int ToInt(double value) => double.IsNaN(value) ? 0 : value >= int.MaxValue ? int.MaxValue : value <= int.MinValue ? int.MinValue : (int)value;

    /// <summary>Java's <c>(long)</c> of a double: saturates, and NaN is 0.</summary>
    public static long ToLong(double value) =>
        double.IsNaN(value) ? 0 : value >= long.MaxValue ? long.MaxValue : value <= long.MinValue ? long.MinValue : (long)value;
}
