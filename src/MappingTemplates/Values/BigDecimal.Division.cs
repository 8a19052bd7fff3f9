using System.Numerics;

namespace Sluice.MappingTemplates.Values;

/// <content>Division and rounding.</content>
internal sealed partial class BigDecimal
{
    /// <summary>Java's <c>divide(other, scale, rounding)</c>.</summary>
    /// <exception cref="JavaException">Division by zero.</exception>
    public BigDecimal Divide(BigDecimal other, int newScale, JavaRounding rounding)
    {
        CheckDivisor(other);
        var shift = (long)newScale + other.Scale - scale;
        var numerator = shift > 0 ? unscaled * PowerOfTen(shift) : unscaled;
        var divisor = shift < 0 ? other.Unscaled * PowerOfTen(-shift) : other.Unscaled;
        return new BigDecimal(DivideRounded(numerator, divisor, rounding), newScale);
    }

    /// <summary>Java's <c>divide(other, rounding)</c>: the scale stays.</summary>
    /// <exception cref="JavaException">Division by zero.</exception>
    public BigDecimal Divide(BigDecimal other, JavaRounding rounding) => Divide(other, scale, rounding);

    /// <summary>Java's <c>divide(other)</c>: exact.</summary>
    /// <exception cref="JavaException">Division by zero, or no exact quotient.</exception>
    public BigDecimal Divide(BigDecimal other)
    {
        CheckDivisor(other);
        var preferred = CheckScale((long)scale - other.Scale);
        if (Sign == 0)
        {
            return new BigDecimal(BigInteger.Zero, preferred);
        }

        // An exact quotient of integers has no factor but 2 and 5 below it once it is reduced.
        var divisor = other.Unscaled / BigInteger.GreatestCommonDivisor(unscaled, other.Unscaled);
        var (twos, fives) = (CountFactor(ref divisor, 2), CountFactor(ref divisor, 5));
        if (!BigInteger.Abs(divisor).IsOne)
        {
            throw new JavaException("ArithmeticException", "Non-terminating decimal expansion; no exact representable decimal result.");
        }

        return Divide(other, CheckScale((long)preferred + Math.Max(twos, fives)), JavaRounding.Unnecessary);
    }

    /// <summary>Java's <c>remainder</c>: what is left of the truncated quotient.</summary>
    /// <exception cref="JavaException">Division by zero.</exception>
    public BigDecimal Remainder(BigDecimal other)
    {
        CheckDivisor(other);
        if (Abs().CompareTo(other.Abs()) < 0)
        {
            return this;
        }

        return Subtract(DivideToInteger(other).Multiply(other));
    }

    // The quotient keeps no more zeros than the difference of the scales asks for.
    private BigDecimal DivideToInteger(BigDecimal other)
    {
        var preferred = CheckScale((long)scale - other.Scale);
        var common = Math.Max(scale, other.Scale);
        var quotient = BigInteger.Divide(UnscaledAt(common), other.UnscaledAt(common));
        var newScale = 0;
        while (newScale > preferred && !quotient.IsZero && BigInteger.DivRem(quotient, 10, out var rest) is var shorter && rest.IsZero)
        {
            quotient = shorter;
            newScale--;
        }

        return new BigDecimal(quotient, newScale).SetScale(Math.Max(newScale, preferred), JavaRounding.Unnecessary);
    }

    /// <exception cref="JavaException">Rounding was ruled out, and is needed.</exception>
    public BigDecimal SetScale(int newScale, JavaRounding rounding)
    {
        if (newScale >= scale)
        {
            return newScale == scale ? this : new BigDecimal(unscaled * PowerOfTen((long)newScale - scale), newScale);
        }

        var drop = (long)scale - newScale;
        var divisor = drop > Precision + 1L ? PowerOfTen(Precision + 1L) : PowerOfTen(drop);
        return new BigDecimal(DivideRounded(unscaled, divisor, rounding), newScale);
    }

    public BigDecimal StripTrailingZeros()
    {
        if (Sign == 0)
        {
            return new BigDecimal(BigInteger.Zero, 0);
        }

        var (value, newScale) = (Unscaled, (long)Scale);
        while (true)
        {
            var quotient = BigInteger.DivRem(value, 10, out var rest);
            if (!rest.IsZero)
            {
                return new BigDecimal(value, CheckScale(newScale));
            }

            value = quotient;
            newScale--;
        }
    }

    private static void CheckDivisor(BigDecimal other)
    {
        if (other.Sign == 0)
        {
            throw new JavaException("ArithmeticException", "Division by zero");
        }
    }

    private static int CountFactor(ref BigInteger value, int factor)
    {
        var count = 0;
        while (BigInteger.DivRem(value, factor, out var rest) is var quotient && rest.IsZero)
        {
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
