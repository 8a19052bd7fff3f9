using System.Numerics;
using Sluice.MappingTemplates.Java.Basics;
using Sluice.MappingTemplates.Java.Classes;
using Sluice.MappingTemplates.Java.Numbers;
using Sluice.MappingTemplates.Java.Values;
using static Sluice.MappingTemplates.Java.Methods.Arguments;

namespace Sluice.MappingTemplates.Java.Methods;

/// <summary>The methods of <c>java.math.BigDecimal</c>. Templates cannot create a <c>MathContext</c> or a <c>RoundingMode</c>.</summary>
internal static class BigDecimalMethods
{
    public static readonly JavaMethod[] Table =
    [
        new("abs()", static (t, _, b) => B(t).Abs(b)),
        new("abs(MathContext)", NullPointer),
        new("add(BigDecimal)", static (t, a, b) => B(t).Add(Decimal(a[0]), b)),
        new("add(BigDecimal,MathContext)", NullPointer),
        new("byteValueExact()", static (t, _, b) => (sbyte)Exact(B(t), sbyte.MinValue, sbyte.MaxValue, b)),
        new("compareTo(BigDecimal)", static (t, a, b) => B(t).CompareTo(Decimal(a[0]), b)),
        new("compareTo(Object)", static (t, a, b) => B(t).CompareTo(Cast.To<BigDecimal>(a[0], "java.math.BigDecimal"), b)),
        new("divide(BigDecimal)", static (t, a, b) => B(t).Divide(Decimal(a[0]), b)),
        new("divide(BigDecimal,int)", static (t, a, b) => B(t).Divide(Decimal(a[0]), Rounding(Int(a[1])), b)),
        new("divide(BigDecimal,int,int)", static (t, a, b) => B(t).Divide(Decimal(a[0]), Int(a[1]), Rounding(Int(a[2])), b)),
        new("divide(BigDecimal,int,RoundingMode)", NullPointer),
        new("divide(BigDecimal,MathContext)", NullPointer),
        new("divide(BigDecimal,RoundingMode)", NullPointer),
        new("divideAndRemainder(BigDecimal)", static (t, a, b) => IntegralAndRest(B(t), Decimal(a[0]), b)),
        new("divideAndRemainder(BigDecimal,MathContext)", NullPointer),
        new("divideToIntegralValue(BigDecimal)", static (t, a, b) => Integral(B(t), Decimal(a[0]), b)),
        new("divideToIntegralValue(BigDecimal,MathContext)", NullPointer),
        new("intValueExact()", static (t, _, b) => (int)Exact(B(t), int.MinValue, int.MaxValue, b)),
        new("longValueExact()", static (t, _, b) => (long)Exact(B(t), long.MinValue, long.MaxValue, b)),
        new("shortValueExact()", static (t, _, b) => (short)Exact(B(t), short.MinValue, short.MaxValue, b)),
        new("max(BigDecimal)", static (t, a, b) => B(t).CompareTo(Decimal(a[0]), b) >= 0 ? t : a[0]),
        new("min(BigDecimal)", static (t, a, b) => B(t).CompareTo(Decimal(a[0]), b) <= 0 ? t : a[0]),
        new("movePointLeft(int)", static (t, a, b) => MovePoint(B(t), -(long)Int(a[0]), b)),
        new("movePointRight(int)", static (t, a, b) => MovePoint(B(t), Int(a[0]), b)),
        new("multiply(BigDecimal)", static (t, a, b) => Arithmetic.Multiply(B(t), Decimal(a[0]), b)),
        new("multiply(BigDecimal,MathContext)", NullPointer),
        new("negate()", static (t, _, b) => B(t).Negate(b)),
        new("negate(MathContext)", NullPointer),
        new("plus()", static (t, _, _) => t),
        new("plus(MathContext)", NullPointer),
        new("pow(int)", static (t, a, b) => Pow(B(t), Int(a[0]), b)),
        new("pow(int,MathContext)", NullPointer),
        new("precision()", static (t, _, b) => B(t).Precision(b)),
        new("remainder(BigDecimal)", static (t, a, b) => B(t).Remainder(Decimal(a[0]), b)),
        new("remainder(BigDecimal,MathContext)", NullPointer),
        new("round(MathContext)", NullPointer),
        new("scale()", static (t, _, _) => B(t).Scale),
        new("scaleByPowerOfTen(int)", static (t, a, b) => new BigDecimal(B(t).Unscaled(b), checked(B(t).Scale - Int(a[0])))),
        new("setScale(int)", static (t, a, b) => B(t).SetScale(Int(a[0]), JavaRounding.Unnecessary, b)),
        new("setScale(int,int)", static (t, a, b) => B(t).SetScale(Int(a[0]), Rounding(Int(a[1])), b)),
        new("setScale(int,RoundingMode)", NullPointer),
        new("signum()", static (t, _, _) => B(t).Sign),
        new("sqrt(MathContext)", NullPointer),
        new("stripTrailingZeros()", static (t, _, b) => B(t).StripTrailingZeros(b)),
        new("subtract(BigDecimal)", static (t, a, b) => B(t).Subtract(Decimal(a[0]), b)),
        new("subtract(BigDecimal,MathContext)", NullPointer),
        new("toBigInteger()", static (t, _, b) => B(t).ToBigInteger(b)),
        new("toBigIntegerExact()", static (t, _, b) => B(t).SetScale(0, JavaRounding.Unnecessary, b).Unscaled(b)),
        new("toEngineeringString()", static (t, _, b) => B(t).ToEngineeringString(b)),
        new("toPlainString()", static (t, _, b) => B(t).ToPlainString(b)),
        new("ulp()", static (t, _, _) => new BigDecimal(BigInteger.One, B(t).Scale)),
        new("unscaledValue()", static (t, _, b) => B(t).Unscaled(b)),
        new("static valueOf(double)", static (_, a, _) => BigDecimal.Parse(JavaDouble.ToText(Double(a[0])))),
        new("static valueOf(long)", static (_, a, _) => BigDecimal.FromInteger(Long(a[0]))),
        new("static valueOf(long,int)", static (_, a, _) => new BigDecimal(Long(a[0]), Int(a[1]))),
    ];

    private static BigDecimal B(object target) => (BigDecimal)target;

    private static JavaRounding Rounding(int mode) =>
        mode is >= 0 and <= 7 ? (JavaRounding)mode : throw JavaException.IllegalArgument("Invalid rounding mode");

    private static BigInteger Exact(BigDecimal value, long min, long max, Budget budget)
    {
        var integer = value.SetScale(0, JavaRounding.Unnecessary, budget).Unscaled(budget);
        return integer < min || integer > max ? throw new JavaException("ArithmeticException", "Overflow") : integer;
    }

    private static BigDecimal MovePoint(BigDecimal value, long places, Budget budget)
    {
        if (places == 0)
        {
            return value;
        }

        var moved = new BigDecimal(value.Unscaled(budget), checked((int)(value.Scale - places)));
        return moved.Scale < 0 ? moved.SetScale(0, JavaRounding.Unnecessary, budget) : moved;
    }

    private static BigDecimal Pow(BigDecimal value, int exponent, Budget budget) => exponent < 0
        ? throw new JavaException("ArithmeticException", "Invalid operation")
        : new BigDecimal(BigIntegerMethods.Pow(value.Unscaled(budget), exponent, budget), checked(value.Scale * exponent));

    private static JavaArray IntegralAndRest(BigDecimal value, BigDecimal divisor, Budget budget) =>
        new([Integral(value, divisor, budget), value.Remainder(divisor, budget)], "java.math.BigDecimal");

    // Returns the integer part of the quotient with the scale that Java prefers.
    private static BigDecimal Integral(BigDecimal value, BigDecimal divisor, Budget budget)
    {
        var preferred = value.Scale - divisor.Scale;
        var whole = value.Divide(divisor, 0, JavaRounding.Down, budget);
        if (preferred >= 0)
        {
            return whole.SetScale(preferred, JavaRounding.Unnecessary, budget);
        }

        if (whole.Sign == 0)
        {
            return new BigDecimal(BigInteger.Zero, preferred);
        }

        var zeros = Math.Min(BigDecimal.TrailingZeros(whole.Unscaled(budget), budget), whole.Scale - (long)preferred);
        return zeros <= 0 ? whole : new BigDecimal(whole.Unscaled(budget) / BigDecimal.PowerOfTen(zeros, budget), (int)(whole.Scale - zeros));
    }
}
