using System.Numerics;
using Sluice.MappingTemplates.Java.Basics;

namespace Sluice.MappingTemplates.Java.Numbers;

/// <content>Divides and rounds.</content>
internal sealed partial class BigDecimal
{
    /// <summary>Does the same as Java's <c>divide(other, scale, rounding)</c>.</summary>
    /// <exception cref="JavaException">The divisor is zero.</exception>
    public BigDecimal Divide(BigDecimal other, int newScale, JavaRounding rounding, Budget budget)
    {
        CheckDivisor(other);
        var shift = (long)newScale + other.Scale - _scale;
        var numerator = shift > 0 ? Unscaled(budget) * PowerOfTen(shift, budget) : Unscaled(budget);
        var divisor = shift < 0 ? other.Unscaled(budget) * PowerOfTen(-shift, budget) : other.Unscaled(budget);
        return new BigDecimal(DivideRounded(numerator, divisor, rounding), newScale);
    }

    /// <summary>Does the same as Java's <c>divide(other, rounding)</c>, which keeps the scale.</summary>
    /// <exception cref="JavaException">The divisor is zero.</exception>
    public BigDecimal Divide(BigDecimal other, JavaRounding rounding, Budget budget) => Divide(other, _scale, rounding, budget);

    /// <summary>Does the same as Java's <c>divide(other)</c>, whose result is exact.</summary>
    /// <exception cref="JavaException">The divisor is zero, or there is no exact decimal quotient.</exception>
    public BigDecimal Divide(BigDecimal other, Budget budget)
    {
        CheckDivisor(other);
        var preferred = CheckScale((long)_scale - other.Scale);
        if (Sign == 0)
        {
            return new BigDecimal(BigInteger.Zero, preferred);
        }

        // A quotient of integers has an exact decimal value only if the reduced divisor has no prime factors except 2 and 5.
        var divisor = other.Unscaled(budget) / BigInteger.GreatestCommonDivisor(Unscaled(budget), other.Unscaled(budget));
        var (twos, fives) = (CountFactor(ref divisor, 2, budget), CountFactor(ref divisor, 5, budget));
        if (!BigInteger.Abs(divisor).IsOne)
        {
            throw new JavaException("ArithmeticException", "Non-terminating decimal expansion; no exact representable decimal result.");
        }

        return Divide(other, CheckScale((long)preferred + Math.Max(twos, fives)), JavaRounding.Unnecessary, budget);
    }

    /// <summary>Does the same as Java's <c>remainder</c>: returns the remainder of the truncated quotient.</summary>
    /// <exception cref="JavaException">The divisor is zero.</exception>
    public BigDecimal Remainder(BigDecimal other, Budget budget)
    {
        CheckDivisor(other);
        if (Abs(budget).CompareTo(other.Abs(budget), budget) < 0)
        {
            return this;
        }

        return Subtract(DivideToInteger(other, budget).Multiply(other, budget), budget);
    }

    // The quotient keeps only as many trailing zeros as the difference of the scales requires.
    private BigDecimal DivideToInteger(BigDecimal other, Budget budget)
    {
        var preferred = CheckScale((long)_scale - other.Scale);
        var common = Math.Max(_scale, other.Scale);
        var quotient = BigInteger.Divide(UnscaledAt(common, budget), other.UnscaledAt(common, budget));
        var zeros = quotient.IsZero ? 0 : Math.Min(TrailingZeros(quotient, budget), Math.Max(0, -(long)preferred));
        quotient /= PowerOfTen(zeros, budget);
        var newScale = (int)-zeros;
        return new BigDecimal(quotient, newScale).SetScale(Math.Max(newScale, preferred), JavaRounding.Unnecessary, budget);
    }

    /// <summary>Does the same as Java's <c>setScale</c>.</summary>
    /// <exception cref="JavaException">Rounding is necessary, but <see cref="JavaRounding.Unnecessary"/> was given.</exception>
    public BigDecimal SetScale(int newScale, JavaRounding rounding, Budget budget)
    {
        if (newScale >= _scale)
        {
            return newScale == _scale ? this : new BigDecimal(Unscaled(budget) * PowerOfTen((long)newScale - _scale, budget), newScale);
        }

        var drop = (long)_scale - newScale;
        var divisor = drop > Precision(budget) + 1L ? PowerOfTen(Precision(budget) + 1L, budget) : PowerOfTen(drop, budget);
        return new BigDecimal(DivideRounded(Unscaled(budget), divisor, rounding), newScale);
    }

    public BigDecimal StripTrailingZeros(Budget budget)
    {
        if (Sign == 0)
        {
            return new BigDecimal(BigInteger.Zero, 0);
        }

        var zeros = TrailingZeros(Unscaled(budget), budget);
        return new BigDecimal(Unscaled(budget) / PowerOfTen(zeros, budget), CheckScale(_scale - zeros));
    }

    /// <summary>Returns the number of zeros at the end of the decimal digits of a number. The number must not be 0.</summary>
    public static long TrailingZeros(BigInteger value, Budget budget)
    {
        var digits = JavaInteger.ToText(value, budget);
        return digits.Length - digits.AsSpan().TrimEnd('0').Length;
    }

    private static void CheckDivisor(BigDecimal other)
    {
        if (other.Sign == 0)
        {
            throw new JavaException("ArithmeticException", "Division by zero");
        }
    }

    private static int CountFactor(ref BigInteger value, int factor, Budget budget)
    {
        var count = 0;
        while (BigInteger.DivRem(value, factor, out var rest) is var quotient && rest.IsZero)
        {
            budget.Spend(value.GetBitLength() / 16);
            value = quotient;
            count++;
        }

        return count;
    }

    private static BigInteger DivideRounded(BigInteger numerator, BigInteger divisor, JavaRounding rounding)
    {
        var quotient = BigInteger.DivRem(numerator, divisor, out var rest);
        if (rest.IsZero)
        {
            return quotient;
        }

        var sign = numerator.Sign * divisor.Sign;
        var half = (BigInteger.Abs(rest) * 2).CompareTo(BigInteger.Abs(divisor));
        var away = rounding switch
        {
            JavaRounding.Up => true,
            JavaRounding.Down => false,
            JavaRounding.Ceiling => sign > 0,
            JavaRounding.Floor => sign < 0,
            JavaRounding.HalfUp => half >= 0,
            JavaRounding.HalfDown => half > 0,
            JavaRounding.HalfEven => half > 0 || (half == 0 && !quotient.IsEven),
            _ => throw new JavaException("ArithmeticException", "Rounding necessary"),
        };
        return away ? quotient + sign : quotient;
    }
}
