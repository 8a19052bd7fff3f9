using System.Globalization;
using System.Numerics;
using Sluice.MappingTemplates.Java.Basics;

namespace Sluice.MappingTemplates.Java.Numbers;

/// <summary>
/// A <c>java.math.BigDecimal</c>: an unscaled integer, and the number of its digits after the point. A parsed number keeps its digits as text, because
/// most numbers are only printed, and the conversion of a million digits to an integer takes seconds.
/// </summary>
internal sealed partial class BigDecimal
{
    // A larger power of ten is needed only by a template or request that tries to use up memory or time.
    private const int MaxPower = JavaInteger.MaxDigits;

    private readonly int _scale;
    private readonly int _sign;
    private BigInteger? _unscaled;

    // The digits of the unscaled value without its sign.
    private string? _digits;

    public BigDecimal(BigInteger unscaled, int scale)
    {
        _unscaled = unscaled;
        _scale = scale;
        _sign = unscaled.Sign;
    }

    /// <param name="isNegative">True if there is a minus sign before the digits.</param>
    /// <param name="digits">Only digits. The first one is not 0, unless it is the only one.</param>
    /// <param name="scale">The number of digits after the point.</param>
    private BigDecimal(bool isNegative, string digits, int scale)
    {
        _digits = digits;
        _scale = scale;
        _sign = digits == "0" ? 0 : isNegative ? -1 : 1;
    }

    /// <summary>Returns the integer without the point.</summary>
    /// <exception cref="JavaException">The number has more digits than templates may calculate with.</exception>
    public BigInteger Unscaled(Budget budget) => _unscaled ??= _sign < 0 ? -JavaInteger.Parse(_digits, budget) : JavaInteger.Parse(_digits, budget);

    public int Scale => _scale;

    /// <summary>Returns the number of digits of the unscaled value; 1 for zero.</summary>
    public int Precision(Budget budget) => Digits(budget).Length;

    public int Sign => _sign;

    /// <summary>The work of printing, multiplying or dividing the number, in characters.</summary>
    public long Size => _unscaled is { } value
        ? JavaInteger.WorkOf(value)
        : JavaInteger.WorkOfBits(Math.Min(_digits!.Length, JavaInteger.MaxDigits) * 10L / 3);

    private string Digits(Budget budget) => _digits ??= JavaInteger.ToText(BigInteger.Abs(Unscaled(budget)), budget);

    public override string ToString() => ToText(new Budget());

    public static BigDecimal FromInteger(BigInteger value) => new(value, 0);

    /// <summary>Creates a number with the exact value of a double.</summary>
    /// <exception cref="JavaException">The value is NaN or infinite.</exception>
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

    public double ToDouble(Budget budget) => double.Parse(ToText(budget), CultureInfo.InvariantCulture);

    /// <summary>Does the same as Java's <c>longValue()</c>: returns the low 64 bits of the integer part.</summary>
    public long ToLong(Budget budget) => JavaInteger.Low64(ToBigInteger(budget));

    /// <summary>Does the same as Java's <c>intValue()</c>: returns the low 32 bits of the integer part.</summary>
    public int ToInt(Budget budget) => unchecked((int)ToLong(budget));

    /// <summary>Returns the integer part.</summary>
    public BigInteger ToBigInteger(Budget budget) =>
        _scale <= 0 ? Unscaled(budget) * PowerOfTen(-(long)_scale, budget)
        : _scale > Precision(budget) ? 0
        : Unscaled(budget) / PowerOfTen(_scale, budget);

    public BigDecimal Add(BigDecimal other, Budget budget)
    {
        var common = Math.Max(_scale, other.Scale);
        return new BigDecimal(UnscaledAt(common, budget) + other.UnscaledAt(common, budget), common);
    }

    public BigDecimal Subtract(BigDecimal other, Budget budget) => Add(other.Negate(budget), budget);

    public BigDecimal Multiply(BigDecimal other, Budget budget) => new(Unscaled(budget) * other.Unscaled(budget), CheckScale((long)_scale + other.Scale));

    public BigDecimal Negate(Budget budget) => new(-Unscaled(budget), _scale);

    public BigDecimal Abs(Budget budget) => Sign < 0 ? Negate(budget) : this;

    /// <summary>Compares by value. The result for 1.0 and 1.00 is 0, although they are not equal in Java.</summary>
    public int CompareTo(BigDecimal other, Budget budget)
    {
        if (_scale == other.Scale)
        {
            return Unscaled(budget).CompareTo(other.Unscaled(budget));
        }

        if (Sign != other.Sign || Sign == 0)
        {
            return Sign.CompareTo(other.Sign);
        }

        // If the numbers have different magnitudes, they can be compared without bringing them to the same scale.
        var magnitude = ((long)Precision(budget) - _scale).CompareTo((long)other.Precision(budget) - other.Scale);
        if (magnitude != 0)
        {
            return magnitude * Sign;
        }

        var common = Math.Max(_scale, other.Scale);
        return UnscaledAt(common, budget).CompareTo(other.UnscaledAt(common, budget));
    }

    internal static BigInteger PowerOfTen(long exponent, Budget budget)
    {
        if (exponent > MaxPower)
        {
            throw new JavaException("ArithmeticException", "a number has too many digits");
        }

        budget.Spend(JavaInteger.WorkOfBits(exponent * 10 / 3));
        return BigInteger.Pow(10, (int)exponent);
    }

    internal static int CheckScale(long newScale) => newScale switch
    {
        > int.MaxValue => throw new JavaException("ArithmeticException", "Underflow"),
        < int.MinValue => throw new JavaException("ArithmeticException", "Overflow"),
        _ => (int)newScale,
    };

    private BigInteger UnscaledAt(int newScale, Budget budget) =>
        newScale == _scale ? Unscaled(budget) : Unscaled(budget) * PowerOfTen((long)newScale - _scale, budget);
}
