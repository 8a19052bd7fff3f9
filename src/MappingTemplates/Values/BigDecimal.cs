using System.Globalization;
using System.Numerics;

namespace Sluice.MappingTemplates.Values;

/// <summary>A <c>java.math.BigDecimal</c>: an unscaled integer, and how many of its digits stand after the point.</summary>
internal sealed partial class BigDecimal(BigInteger unscaled, int scale)
{
    // Above this many digits a power of ten is a hostile one.
    private const int MaxPower = 100_000;

    public BigInteger Unscaled => unscaled;

    public int Scale => scale;

    /// <summary>How many digits the unscaled value has; 1 for zero.</summary>
    public int Precision => unscaled.IsZero ? 1 : BigInteger.Abs(unscaled).ToString(CultureInfo.InvariantCulture).Length;

    public int Sign => unscaled.Sign;

    public static BigDecimal FromInteger(BigInteger value) => new(value, 0);

    /// <summary>The exact value of a double.</summary>
    /// <exception cref="JavaException">NaN or infinite.</exception>
    public static BigDecimal FromDouble(double value)
    {
        if (!double.IsFinite(value))
        {
            throw JavaException.NumberFormat("Infinite or NaN");
        }

        if (value == 0)
        {
            return new BigDecimal(BigInteger.Zero, 0);
        }

        var bits = BitConverter.DoubleToInt64Bits(value);
        var exponent = (int)(bits >> 52) & 0x7ff;
        var mantissa = exponent == 0 ? (bits & ((1L << 52) - 1)) << 1 : (bits & ((1L << 52) - 1)) | (1L << 52);
        exponent -= 1075;
        var zeros = BitOperations.TrailingZeroCount(mantissa);
        var exact = new BigInteger(value < 0 ? -(mantissa >> zeros) : mantissa >> zeros);
        exponent += zeros;
        return exponent >= 0
            ? new BigDecimal(exact << exponent, 0)
            : new BigDecimal(exact * BigInteger.Pow(5, -exponent), -exponent);
    }

    public double ToDouble() => double.Parse(ToString(), CultureInfo.InvariantCulture);

    /// <summary>Java's <c>longValue()</c>: the low 64 bits of the integer part.</summary>
    public long ToLong() => JavaInteger.Low64(ToBigInteger());

    /// <summary>Java's <c>intValue()</c>: the low 32 bits of the integer part.</summary>
    public int ToInt() => unchecked((int)ToLong());

    /// <summary>The integer part.</summary>
    public BigInteger ToBigInteger() => scale <= 0 ? unscaled * PowerOfTen(-(long)scale) : scale > Precision ? 0 : unscaled / PowerOfTen(scale);

    public BigDecimal Add(BigDecimal other)
    {
        var common = Math.Max(scale, other.Scale);
        return new BigDecimal(UnscaledAt(common) + other.UnscaledAt(common), common);
    }

    public BigDecimal Subtract(BigDecimal other) => Add(other.Negate());

    public BigDecimal Multiply(BigDecimal other) => new(unscaled * other.Unscaled, CheckScale((long)scale + other.Scale));

    public BigDecimal Negate() => new(-unscaled, scale);

    public BigDecimal Abs() => Sign < 0 ? Negate() : this;

    /// <summary>By value: 1.0 and 1.00 compare as 0, though they are not equal.</summary>
    public int CompareTo(BigDecimal other)
    {
        if (scale == other.Scale)
        {
            return unscaled.CompareTo(other.Unscaled);
        }

        if (Sign != other.Sign || Sign == 0)
        {
            return Sign.CompareTo(other.Sign);
        }

        // Where the first digits stand apart, nothing needs to be scaled.
        var magnitude = ((long)Precision - scale).CompareTo((long)other.Precision - other.Scale);
        if (magnitude != 0)
        {
            return magnitude * Sign;
        }

        var common = Math.Max(scale, other.Scale);
        return UnscaledAt(common).CompareTo(other.UnscaledAt(common));
    }

    internal static BigInteger PowerOfTen(long exponent) =>
        exponent <= MaxPower ? BigInteger.Pow(10, (int)exponent) : throw new JavaException("ArithmeticException", "a number has too many digits");

    internal static int CheckScale(long newScale) => newScale switch
    {
        > int.MaxValue => throw new JavaException("ArithmeticException", "Underflow"),
        < int.MinValue => throw new JavaException("ArithmeticException", "Overflow"),
        _ => (int)newScale,
    };

    private BigInteger UnscaledAt(int newScale) => newScale == scale ? unscaled : unscaled * PowerOfTen((long)newScale - scale);
}
