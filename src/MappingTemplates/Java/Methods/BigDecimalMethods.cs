using System.Numerics;
using Sluice.MappingTemplates.Java.Basics;
using Sluice.MappingTemplates.Java.Classes;
using Sluice.MappingTemplates.Java.Numbers;
using Sluice.MappingTemplates.Java.Values;
using static Sluice.MappingTemplates.Java.Methods.Arguments;

namespace Sluice.MappingTemplates.Java.Methods;

/// <summary><c>java.math.BigDecimal</c>. A <c>MathContext</c> and a <c>RoundingMode</c> are values that no template can make.</summary>
internal static class BigDecimalMethods
{
    public static readonly JavaMethod[] Table =
    [
        new("abs()", static (t, _) => B(t).Abs()),
        new("abs(MathContext)", NullPointer),
        new("add(BigDecimal)", static (t, a) => B(t).Add(Decimal(a[0]))),
        new("add(BigDecimal,MathContext)", NullPointer),
        new("byteValueExact()", static (t, _) => (sbyte)Exact(B(t), sbyte.MinValue, sbyte.MaxValue)),
        new("compareTo(BigDecimal)", static (t, a) => B(t).CompareTo(Decimal(a[0]))),
        new("compareTo(Object)", static (t, a) => B(t).CompareTo(Cast.To<BigDecimal>(a[0], "java.math.BigDecimal"))),
        new("divide(BigDecimal)", static (t, a) => B(t).Divide(Decimal(a[0]))),
        new("divide(BigDecimal,int)", static (t, a) => B(t).Divide(Decimal(a[0]), Rounding(Int(a[1])))),
        new("divide(BigDecimal,int,int)", static (t, a) => B(t).Divide(Decimal(a[0]), Int(a[1]), Rounding(Int(a[2])))),
        new("divide(BigDecimal,int,RoundingMode)", NullPointer),
        new("divide(BigDecimal,MathContext)", NullPointer),
        new("divide(BigDecimal,RoundingMode)", NullPointer),
        new("divideAndRemainder(BigDecimal)", static (t, a) => new JavaArray([Integral(B(t), Decimal(a[0])), B(t).Remainder(Decimal(a[0]))], "java.math.BigDecimal")),
        new("divideAndRemainder(BigDecimal,MathContext)", NullPointer),
        new("divideToIntegralValue(BigDecimal)", static (t, a) => Integral(B(t), Decimal(a[0]))),
        new("divideToIntegralValue(BigDecimal,MathContext)", NullPointer),
        new("intValueExact()", static (t, _) => (int)Exact(B(t), int.MinValue, int.MaxValue)),
        new("longValueExact()", static (t, _) => (long)Exact(B(t), long.MinValue, long.MaxValue)),
        new("shortValueExact()", static (t, _) => (short)Exact(B(t), short.MinValue, short.MaxValue)),
        new("max(BigDecimal)", static (t, a) => B(t).CompareTo(Decimal(a[0])) >= 0 ? t : a[0]),
        new("min(BigDecimal)", static (t, a) => B(t).CompareTo(Decimal(a[0])) <= 0 ? t : a[0]),
        new("movePointLeft(int)", static (t, a) => MovePoint(B(t), -(long)Int(a[0]))),
        new("movePointRight(int)", static (t, a) => MovePoint(B(t), Int(a[0]))),
        new("multiply(BigDecimal)", static (t, a) => Arithmetic.Multiply(B(t), Decimal(a[0]))),
        new("multiply(BigDecimal,MathContext)", NullPointer),
        new("negate()", static (t, _) => B(t).Negate()),
        new("negate(MathContext)", NullPointer),
        new("plus()", static (t, _) => t),
        new("plus(MathContext)", NullPointer),
        new("pow(int)", static (t, a) => Pow(B(t), Int(a[0]))),
        new("pow(int,MathContext)", NullPointer),
        new("precision()", static (t, _) => B(t).Precision),
        new("remainder(BigDecimal)", static (t, a) => B(t).Remainder(Decimal(a[0]))),
        new("remainder(BigDecimal,MathContext)", NullPointer),
        new("round(MathContext)", NullPointer),
        new("scale()", static (t, _) => B(t).Scale),
        new("scaleByPowerOfTen(int)", static (t, a) => new BigDecimal(B(t).Unscaled, checked(B(t).Scale - Int(a[0])))),
        new("setScale(int)", static (t, a) => B(t).SetScale(Int(a[0]), JavaRounding.Unnecessary)),
        new("setScale(int,int)", static (t, a) => B(t).SetScale(Int(a[0]), Rounding(Int(a[1])))),
        new("setScale(int,RoundingMode)", NullPointer),
        new("signum()", static (t, _) => B(t).Sign),
        new("sqrt(MathContext)", NullPointer),
        new("stripTrailingZeros()", static (t, _) => B(t).StripTrailingZeros()),
        new("subtract(BigDecimal)", static (t, a) => B(t).Subtract(Decimal(a[0]))),
        new("subtract(BigDecimal,MathContext)", NullPointer),
        new("toBigInteger()", static (t, _) => B(t).ToBigInteger()),
        new("toBigIntegerExact()", static (t, _) => B(t).SetScale(0, JavaRounding.Unnecessary).Unscaled),
        new("toEngineeringString()", static (t, _) => B(t).ToEngineeringString()),
        new("toPlainString()", static (t, _) => B(t).ToPlainString()),
        new("ulp()", static (t, _) => new BigDecimal(BigInteger.One, B(t).Scale)),
        new("unscaledValue()", static (t, _) => B(t).Unscaled),
        new("static valueOf(double)", static (_, a) => BigDecimal.Parse(JavaDouble.ToText(Double(a[0])))),
        new("static valueOf(long)", static (_, a) => BigDecimal.FromInteger(Long(a[0]))),
        new("static valueOf(long,int)", static (_, a) => new BigDecimal(Long(a[0]), Int(a[1]))),
    ];

    private static BigDecimal B(object target) => (BigDecimal)target;

    private static JavaRounding Rounding(int mode) =>
        mode is >= 0 and <= 7 ? (JavaRounding)mode : throw JavaException.IllegalArgument("Invalid rounding mode");

    private static BigInteger Exact(BigDecimal value, long min, long max)
    {
        var integer = value.SetScale(0, JavaRounding.Unnecessary).Unscaled;
        return integer < min || integer > max ? throw new JavaException("ArithmeticException", "Overflow") : integer;
    }

    private static BigDecimal MovePoint(BigDecimal value, long places)
    {
        if (places == 0)
        {
            return value;
        }

        var moved = new BigDecimal(value.Unscaled, checked((int)(value.Scale - places)));
        return moved.Scale < 0 ? moved.SetScale(0, JavaRounding.Unnecessary) : moved;
    }

    private static BigDecimal Pow(BigDecimal value, int exponent) => exponent < 0
        ? throw new JavaException("ArithmeticException", "Invalid operation")
        : new BigDecimal(BigIntegerMethods.Pow(value.Unscaled, exponent), checked(value.Scale * exponent));

    // The integer part of the quotient, with the scale that Java prefers.
    private static BigDecimal Integral(BigDecimal value, BigDecimal divisor)
    {
        var preferred = value.Scale - divisor.Scale;
        var whole = value.Divide(divisor, 0, JavaRounding.Down);
        if (preferred >= 0)
        {
            return whole.SetScale(preferred, JavaRounding.Unnecessary);
        }

        if (whole.Sign == 0)
        {
            return new BigDecimal(BigInteger.Zero, preferred);
        }

        var zeros = Math.Min(BigDecimal.TrailingZeros(whole.Unscaled), whole.Scale - (long)preferred);
        return zeros <= 0 ? whole : new BigDecimal(whole.Unscaled / BigDecimal.PowerOfTen(zeros), (int)(whole.Scale - zeros));
    }
}
