using System.Numerics;
using Sluice.MappingTemplates.Java.Basics;

namespace Sluice.MappingTemplates.Java.Numbers;

/// <summary>Velocity's arithmetic. Integers are widened if they overflow; Velocity has its own rules for operands of different types.</summary>
internal static class Arithmetic
{
    private enum Base
    {
        Long,
        Float,
        Double,
        BigInteger,
        BigDecimal,
    }

    public static bool IsNumber(object value) =>
        value is int or long or double or BigInteger or BigDecimal or float or short or sbyte;

    public static object Add(object left, object right, Budget budget)
    {
        switch (BaseOf(left, right, budget))
        {
            case Base.Long:
                var (a, b) = (ToLong(left, budget), ToLong(right, budget));
                var sum = unchecked(a + b);
                return (sum ^ a) < 0 && (sum ^ b) < 0 ? (BigInteger)a + b : Wrap(sum, left, right);
            case Base.Float:
                return ToFloat(left, budget) + ToFloat(right, budget);
            case Base.Double:
                return ToDouble(left, budget) + ToDouble(right, budget);
            case Base.BigInteger:
                return ToBig(left, budget) + ToBig(right, budget);
            default:
                return ToDecimal(left, budget).Add(ToDecimal(right, budget), budget);
        }
    }

    public static object Subtract(object left, object right, Budget budget)
    {
        switch (BaseOf(left, right, budget))
        {
            case Base.Long:
                var (a, b) = (ToLong(left, budget), ToLong(right, budget));
                var difference = unchecked(a - b);
                return (difference ^ a) < 0 && (difference ^ ~b) < 0 ? (BigInteger)a - b : Wrap(difference, left, right);
            case Base.Float:
                return ToFloat(left, budget) - ToFloat(right, budget);
            case Base.Double:
                return ToDouble(left, budget) - ToDouble(right, budget);
            case Base.BigInteger:
                return ToBig(left, budget) - ToBig(right, budget);
            default:
                return ToDecimal(left, budget).Subtract(ToDecimal(right, budget), budget);
        }
    }

    public static object Multiply(object left, object right, Budget budget)
    {
        switch (BaseOf(left, right, budget))
        {
            case Base.Long:
                var (a, b) = (ToLong(left, budget), ToLong(right, budget));
                var product = unchecked(a * b);
                return b != 0 && Quotient(product, b) != a ? (BigInteger)a * b : Wrap(product, left, right);
            case Base.Float:
                return ToFloat(left, budget) * ToFloat(right, budget);
            case Base.Double:
                return ToDouble(left, budget) * ToDouble(right, budget);
            case Base.BigInteger:
                CheckBits(ToBig(left, budget).GetBitLength() + ToBig(right, budget).GetBitLength(), budget);
                return ToBig(left, budget) * ToBig(right, budget);
            default:
                CheckBits(
                    ToDecimal(left, budget).Unscaled(budget).GetBitLength() + ToDecimal(right, budget).Unscaled(budget).GetBitLength(), budget);
                return ToDecimal(left, budget).Multiply(ToDecimal(right, budget), budget);
        }
    }

    public static object Divide(object left, object right, Budget budget) => BaseOf(left, right, budget) switch
    {
        Base.Long => Wrap(Quotient(ToLong(left, budget), ToLong(right, budget)), left, right),
        Base.Float => ToFloat(left, budget) / ToFloat(right, budget),
        Base.Double => ToDouble(left, budget) / ToDouble(right, budget),
        Base.BigInteger => ToBig(left, budget) / ToBig(right, budget),
        _ => ToDecimal(left, budget).Divide(ToDecimal(right, budget), JavaRounding.HalfDown, budget),
    };

    public static object Modulo(object left, object right, Budget budget) => BaseOf(left, right, budget) switch
    {
        Base.Long => Wrap(ToLong(right, budget) == -1 ? 0 : ToLong(left, budget) % ToLong(right, budget), left, right),
        Base.Float => ToFloat(left, budget) % ToFloat(right, budget),
        Base.Double => ToDouble(left, budget) % ToDouble(right, budget),
        Base.BigInteger => Mod(ToBig(left, budget), ToBig(right, budget)),
        _ => throw new JavaException("ArithmeticException", "Cannot calculate the modulo of BigDecimals."),
    };

    public static int Compare(object left, object right, Budget budget) => BaseOf(left, right, budget) switch
    {
        Base.Long => ToLong(left, budget).CompareTo(ToLong(right, budget)),
        Base.Float => ToFloat(left, budget) < ToFloat(right, budget) ? -1 : ToFloat(left, budget) > ToFloat(right, budget) ? 1 : 0,
        Base.Double => ToDouble(left, budget) < ToDouble(right, budget) ? -1 : ToDouble(left, budget) > ToDouble(right, budget) ? 1 : 0,
        Base.BigInteger => ToBig(left, budget).CompareTo(ToBig(right, budget)),
        _ => ToDecimal(left, budget).CompareTo(ToDecimal(right, budget), budget),
    };

    public static bool IsZero(object value, Budget budget) => value switch
    {
        BigInteger number => number.IsZero,
        BigDecimal number => number.Sign == 0,
        _ => ToDouble(value, budget) == 0,
    };

    /// <summary>Does the same as Java's <c>BigInteger.mod</c>, whose result is never negative.</summary>
    /// <exception cref="JavaException">The modulus is not positive.</exception>
    public static BigInteger Mod(BigInteger value, BigInteger modulus)
    {
        if (modulus.Sign <= 0)
        {
            throw new JavaException("ArithmeticException", "BigInteger: modulus not positive");
        }

        var rest = value % modulus;
        return rest.Sign < 0 ? rest + modulus : rest;
    }

    public static int ToInt(object value, Budget budget) => value switch
    {
        int number => number,
        double number => JavaDouble.ToInt(number),
        float number => JavaDouble.ToInt(number),
        BigDecimal number => number.ToInt(budget),
        _ => unchecked((int)ToLong(value, budget)),
    };

    public static long ToLong(object value, Budget budget) => value switch
    {
        int number => number,
        long number => number,
        double number => JavaDouble.ToLong(number),
        float number => JavaDouble.ToLong(number),
        BigInteger number => JavaInteger.Low64(number),
        BigDecimal number => number.ToLong(budget),
        short number => number,
        sbyte number => number,
        _ => 0,
    };

    public static double ToDouble(object value, Budget budget) => value switch
    {
        double number => number,
        float number => number,
        BigInteger number => BigDecimal.FromInteger(number).ToDouble(budget),
        BigDecimal number => number.ToDouble(budget),
        _ => ToLong(value, budget),
    };

    public static float ToFloat(object value, Budget budget) => value switch
    {
        float number => number,
        double number => (float)number,
        BigInteger or BigDecimal => (float)ToDouble(value, budget),
        _ => ToLong(value, budget),
    };

    private static Base BaseOf(object left, object right, Budget budget)
    {
        if (left is int && right is int)
        {
            return Base.Long;
        }

        var (leftIsInteger, rightIsInteger) = (IsInteger(left), IsInteger(right));
        var hasBig = left is BigInteger || right is BigInteger;
        if (hasBig || left is BigDecimal || right is BigDecimal)
        {
            budget.Spend(WorkOf(left) + WorkOf(right));
        }

        if (left is BigDecimal || right is BigDecimal || (leftIsInteger != rightIsInteger && hasBig))
        {
            return Base.BigDecimal;
        }

        if (leftIsInteger && rightIsInteger)
        {
            return hasBig ? Base.BigInteger : Base.Long;
        }

        return left is double || right is double ? Base.Double : Base.Float;
    }

    private static long WorkOf(object value) => value switch
    {
        BigInteger number => JavaInteger.WorkOf(number),
        BigDecimal number => number.Size,
        _ => 0,
    };

    private static bool IsInteger(object value) => value is int or long or BigInteger or short or sbyte;

    private static BigInteger ToBig(object value, Budget budget) => value is BigInteger number ? number : ToLong(value, budget);

    private static BigDecimal ToDecimal(object value, Budget budget) => value switch
    {
        BigDecimal number => number,
        BigInteger number => BigDecimal.FromInteger(number),
        _ => BigDecimal.FromDouble(ToDouble(value, budget)),
    };

    private static long Quotient(long left, long right) => right == -1 ? unchecked(-left) : left / right;

    // Returns the value in the wider type of the two operands, or in the next wider type that can hold it.
    private static object Wrap(long value, object left, object right)
    {
        var rank = Math.Max(Rank(left), Rank(right));
        if (rank == 0 && value is >= sbyte.MinValue and <= sbyte.MaxValue)
        {
            return (sbyte)value;
        }

        if (rank <= 1 && value is >= short.MinValue and <= short.MaxValue)
        {
            return (short)value;
        }

        return rank <= 2 && value is >= int.MinValue and <= int.MaxValue ? JavaInteger.Box((int)value) : value;
    }

    private static int Rank(object value) => value switch
    {
        sbyte => 0,
        short => 1,
        int => 2,
        _ => 3,
    };

    /// <summary>Checks and charges the size of a number before it is computed. Otherwise a template could fill the memory with a few calls.</summary>
    /// <exception cref="JavaException">The number is larger than any template needs, or the rendering does not have enough steps left.</exception>
    public static void CheckBits(long bits, Budget budget)
    {
        JavaInteger.CheckBits(bits);
        budget.Spend(JavaInteger.WorkOfBits(bits));
    }
}
