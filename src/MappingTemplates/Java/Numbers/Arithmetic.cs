using System.Numerics;
using Sluice.MappingTemplates.Evaluation;
using Sluice.MappingTemplates.Java.Basics;
using Sluice.MappingTemplates.Java.Classes;

namespace Sluice.MappingTemplates.Java.Numbers;

/// <summary>Velocity's arithmetic: integers widen when they overflow, and mix with the others by its own rules.</summary>
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

    public static object Add(object left, object right)
    {
        switch (BaseOf(left, right))
        {
            case Base.Long:
                var (a, b) = (ToLong(left), ToLong(right));
                var sum = unchecked(a + b);
                return (sum ^ a) < 0 && (sum ^ b) < 0 ? (BigInteger)a + b : Wrap(sum, left, right);
            case Base.Float:
                return ToFloat(left) + ToFloat(right);
            case Base.Double:
                return ToDouble(left) + ToDouble(right);
            case Base.BigInteger:
                return ToBig(left) + ToBig(right);
            default:
                return ToDecimal(left).Add(ToDecimal(right));
        }
    }

    public static object Subtract(object left, object right)
    {
        switch (BaseOf(left, right))
        {
            case Base.Long:
                var (a, b) = (ToLong(left), ToLong(right));
                var difference = unchecked(a - b);
                return (difference ^ a) < 0 && (difference ^ ~b) < 0 ? (BigInteger)a - b : Wrap(difference, left, right);
            case Base.Float:
                return ToFloat(left) - ToFloat(right);
            case Base.Double:
                return ToDouble(left) - ToDouble(right);
            case Base.BigInteger:
                return ToBig(left) - ToBig(right);
            default:
                return ToDecimal(left).Subtract(ToDecimal(right));
        }
    }

    public static object Multiply(object left, object right)
    {
        switch (BaseOf(left, right))
        {
            case Base.Long:
                var (a, b) = (ToLong(left), ToLong(right));
                var product = unchecked(a * b);
                return b != 0 && Quotient(product, b) != a ? (BigInteger)a * b : Wrap(product, left, right);
            case Base.Float:
                return ToFloat(left) * ToFloat(right);
            case Base.Double:
                return ToDouble(left) * ToDouble(right);
            case Base.BigInteger:
                CheckBits(ToBig(left).GetBitLength() + ToBig(right).GetBitLength());
                return ToBig(left) * ToBig(right);
            default:
                CheckBits(ToDecimal(left).Unscaled.GetBitLength() + ToDecimal(right).Unscaled.GetBitLength());
                return ToDecimal(left).Multiply(ToDecimal(right));
        }
    }

    public static object Divide(object left, object right) => BaseOf(left, right) switch
    {
        Base.Long => Wrap(Quotient(ToLong(left), ToLong(right)), left, right),
        Base.Float => ToFloat(left) / ToFloat(right),
        Base.Double => ToDouble(left) / ToDouble(right),
        Base.BigInteger => ToBig(left) / ToBig(right),
        _ => ToDecimal(left).Divide(ToDecimal(right), JavaRounding.HalfDown),
    };

    public static object Modulo(object left, object right) => BaseOf(left, right) switch
    {
        Base.Long => Wrap(ToLong(right) == -1 ? 0 : ToLong(left) % ToLong(right), left, right),
        Base.Float => ToFloat(left) % ToFloat(right),
        Base.Double => ToDouble(left) % ToDouble(right),
        Base.BigInteger => Mod(ToBig(left), ToBig(right)),
        _ => throw new JavaException("ArithmeticException", "Cannot calculate the modulo of BigDecimals."),
    };

    public static int Compare(object left, object right) => BaseOf(left, right) switch
    {
        Base.Long => ToLong(left).CompareTo(ToLong(right)),
        Base.Float => ToFloat(left) < ToFloat(right) ? -1 : ToFloat(left) > ToFloat(right) ? 1 : 0,
        Base.Double => ToDouble(left) < ToDouble(right) ? -1 : ToDouble(left) > ToDouble(right) ? 1 : 0,
        Base.BigInteger => ToBig(left).CompareTo(ToBig(right)),
        _ => ToDecimal(left).CompareTo(ToDecimal(right)),
    };

    public static bool IsZero(object value) => value switch
    {
        BigInteger number => number.IsZero,
        BigDecimal number => number.Sign == 0,
        _ => ToDouble(value) == 0,
    };

    /// <summary>Java's <c>BigInteger.mod</c>: never negative.</summary>
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

    public static int ToInt(object value) => value switch
    {
        int number => number,
        double number => JavaDouble.ToInt(number),
        float number => JavaDouble.ToInt(number),
        BigDecimal number => number.ToInt(),
        _ => unchecked((int)ToLong(value)),
    };

    public static long ToLong(object value) => value switch
    {
        int number => number,
        long number => number,
        double number => JavaDouble.ToLong(number),
        float number => JavaDouble.ToLong(number),
        BigInteger number => JavaInteger.Low64(number),
        BigDecimal number => number.ToLong(),
        short number => number,
        sbyte number => number,
        _ => 0,
    };

    public static double ToDouble(object value) => value switch
    {
        double number => number,
        float number => number,
        BigInteger number => BigDecimal.FromInteger(number).ToDouble(),
        BigDecimal number => number.ToDouble(),
        _ => ToLong(value),
    };

    public static float ToFloat(object value) => value switch
    {
        float number => number,
        double number => (float)number,
        BigInteger or BigDecimal => (float)ToDouble(value),
        _ => ToLong(value),
    };

    private static Base BaseOf(object left, object right)
    {
        if (left is int && right is int)
        {
            return Base.Long;
        }

        var (leftIsInteger, rightIsInteger) = (IsInteger(left), IsInteger(right));
        var hasBig = left is BigInteger || right is BigInteger;
        if (hasBig || left is BigDecimal || right is BigDecimal)
        {
            RenderLimits.Spend(CallWork.SizeOf(left) + CallWork.SizeOf(right));
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

    private static bool IsInteger(object value) => value is int or long or BigInteger or short or sbyte;

    private static BigInteger ToBig(object value) => value is BigInteger number ? number : ToLong(value);

    private static BigDecimal ToDecimal(object value) => value switch
    {
        BigDecimal number => number,
        BigInteger number => BigDecimal.FromInteger(number),
        _ => BigDecimal.FromDouble(ToDouble(value)),
    };

    private static long Quotient(long left, long right) => right == -1 ? unchecked(-left) : left / right;

    // The wider of the two types, or the next that holds the value.
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

    /// <summary>Before a number of so many bits is made: with a few calls a template could fill the memory.</summary>
    /// <exception cref="JavaException">More than any template needs.</exception>
    public static void CheckBits(long bits)
    {
        JavaInteger.CheckBits(bits);
        RenderLimits.Spend(JavaInteger.WorkOfBits(bits));
    }
}
