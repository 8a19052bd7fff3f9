using System.Numerics;

namespace Sluice.MappingTemplates.Values;

/// <summary>A <c>java.math.BigDecimal</c>: an unscaled integer, and how many of its digits stand after the point.</summary>
internal sealed partial class BigDecimal(BigInteger unscaled, int scale)
{
    public BigInteger Unscaled => unscaled;

    public int Scale => scale;

    /// <summary>How many digits the unscaled value has; 1 for zero.</summary>
    public int Precision => throw new NotImplementedException();

    public int Sign => unscaled.Sign;

    /// <summary>The exact value of a double.</summary>
    /// <exception cref="JavaException">NaN or infinite.</exception>
    public static BigDecimal FromDouble(double value) => throw new NotImplementedException();

    public static BigDecimal FromInteger(BigInteger value) => new(value, 0);

    /// <summary>Java's <c>new BigDecimal(text)</c>.</summary>
    /// <exception cref="JavaException">Not a number.</exception>
    public static BigDecimal Parse(ReadOnlySpan<char> text) => throw new NotImplementedException();

    public double ToDouble() => throw new NotImplementedException();

    /// <summary>Java's <c>longValue()</c>: the low 64 bits of the integer part.</summary>
    public long ToLong() => throw new NotImplementedException();

    /// <summary>Java's <c>intValue()</c>: the low 32 bits of the integer part.</summary>
    public int ToInt() => (int)ToLong();

    /// <summary>The integer part.</summary>
    public BigInteger ToBigInteger() => throw new NotImplementedException();

    public BigDecimal Add(BigDecimal other) => throw new NotImplementedException();

    public BigDecimal Subtract(BigDecimal other) => throw new NotImplementedException();

    public BigDecimal Multiply(BigDecimal other) => throw new NotImplementedException();

    /// <summary>Divides to a scale.</summary>
    /// <exception cref="JavaException">Division by zero.</exception>
    public BigDecimal Divide(BigDecimal other, int scale, JavaRounding rounding) => throw new NotImplementedException();

    /// <summary>Java's <c>divide(other)</c>: exact.</summary>
    /// <exception cref="JavaException">Division by zero, or no exact quotient.</exception>
    public BigDecimal Divide(BigDecimal other) => throw new NotImplementedException();

    public BigDecimal Remainder(BigDecimal other) => throw new NotImplementedException();

    public BigDecimal Negate() => new(-unscaled, scale);

    public BigDecimal Abs() => Sign < 0 ? Negate() : this;

    public BigDecimal SetScale(int newScale, JavaRounding rounding) => throw new NotImplementedException();

    public BigDecimal StripTrailingZeros() => throw new NotImplementedException();

    /// <summary>By value: 1.0 and 1.00 compare as 0, though they are not equal.</summary>
    public int CompareTo(BigDecimal other) => throw new NotImplementedException();

    /// <summary>Java's <c>toString()</c>, with an exponent where Java has one.</summary>
    public override string ToString() => throw new NotImplementedException();

    /// <summary>Java's <c>toPlainString()</c>.</summary>
    public string ToPlainString() => throw new NotImplementedException();
}
