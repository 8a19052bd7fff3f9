using System.Globalization;
using System.Numerics;
using Sluice.MappingTemplates.Java.Basics;

namespace Sluice.MappingTemplates.Java.Numbers;

/// <summary>
/// A <c>java.math.BigDecimal</c>: an unscaled integer, and how many of its digits stand after the point. One that was read is kept as its digits:
/// most are only printed, and to make a number of a million digits takes seconds.
/// </summary>
internal sealed partial class BigDecimal
{
    // Above this many digits a power of ten is a hostile one.
    private const int MaxPower = JavaInteger.MaxDigits;

    private readonly int _scale;
    private readonly int _sign;
    private BigInteger? _unscaled;

    // Of the unscaled value, without its sign.
    private string? _digits;

    public BigDecimal(BigInteger unscaled, int scale)
    {
        _unscaled = unscaled;
        _scale = scale;
        _sign = unscaled.Sign;
    }

    /// <param name="isNegative">Whether a minus stands before the digits.</param>
    /// <param name="digits">Nothing but digits, the first of which is not 0 unless it is the only one.</param>
    /// <param name="scale">How many of the digits stand after the point.</param>
    private BigDecimal(bool isNegative, string digits, int scale)
    {
        _digits = digits;
        _scale = scale;
        _sign = digits == "0" ? 0 : isNegative ? -1 : 1;
    }

    /// <summary>The integer without the point.</summary>
    /// <exception cref="JavaException">It has more digits than a template calculates with.</exception>
    public BigInteger Unscaled(Budget budget) => _unscaled ??= _sign < 0 ? -JavaInteger.Parse(_digits, budget) : JavaInteger.Parse(_digits, budget);

    public int Scale => _scale;

    /// <summary>How many digits the unscaled value has; 1 for zero.</summary>
    public int Precision(Budget budget) => Digits(budget).Length;

    public int Sign => _sign;

    /// <summary>How much work it is to print, multiply or divide the number, in characters.</summary>
    public long Size => _unscaled is { } value ? JavaInteger.WorkOf(value) : JavaInteger.WorkOfBits(Math.Min(_digits!.Length, JavaInteger.MaxDigits) * 10L / 3);

    private string Digits(Budget budget) => _digits ??= JavaInteger.ToText(BigInteger.Abs(Unscaled(budget)), budget);

    public override string ToString() => ToText(new Budget());

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

    public double ToDouble(Budget budget) => double.Parse(ToString(), CultureInfo.InvariantCulture);

    /// <summary>Java's <c>longValue()</c>: the low 64 bits of the integer part.</summary>
    public long ToLong(Budget budget) => JavaInteger.Low64(ToBigInteger(budget));

    /// <summary>Java's <c>intValue()</c>: the low 32 bits of the integer part.</summary>
    public int ToInt(Budget budget) => unchecked((int)ToLong(budget));

    /// <summary>The integer part.</summary>
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

    /// <summary>By value: 1.0 and 1.00 compare as 0, though they are not equal.</summary>
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

        // Where the first digits stand apart, nothing needs to be scaled.
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
