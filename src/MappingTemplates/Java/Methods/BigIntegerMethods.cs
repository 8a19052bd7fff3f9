using System.Numerics;
using Sluice.MappingTemplates.Java.Basics;
using Sluice.MappingTemplates.Java.Classes;
using Sluice.MappingTemplates.Java.Numbers;
using Sluice.MappingTemplates.Java.Values;
using static Sluice.MappingTemplates.Java.Methods.Arguments;

namespace Sluice.MappingTemplates.Java.Methods;

/// <summary>The methods of <c>java.math.BigInteger</c>.</summary>
internal static class BigIntegerMethods
{
    public static readonly JavaMethod[] Table =
    [
        new("abs()", static (t, _, _) => BigInteger.Abs(B(t))),
        new("add(BigInteger)", static (t, a, _) => B(t) + Big(a[0])),
        new("and(BigInteger)", static (t, a, _) => B(t) & Big(a[0])),
        new("andNot(BigInteger)", static (t, a, _) => B(t) & ~Big(a[0])),
        new("bitCount()", static (t, _, _) => BitCount(B(t))),
        new("bitLength()", static (t, _, _) => BitLength(B(t))),
        new("byteValueExact()", static (t, _, _) => (sbyte)Exact(B(t), sbyte.MinValue, sbyte.MaxValue, "byte")),
        new("clearBit(int)", static (t, a, b) => B(t) & ~Bit(Int(a[0]), b)),
        new("compareTo(BigInteger)", static (t, a, _) => Math.Sign(B(t).CompareTo(Big(a[0])))),
        new("compareTo(Object)", static (t, a, _) => Math.Sign(B(t).CompareTo(Cast.To<BigInteger>(a[0], "java.math.BigInteger")))),
        new("divide(BigInteger)", static (t, a, _) => B(t) / NotZero(Big(a[0]))),
        new("divideAndRemainder(BigInteger)", static (t, a, _) => new JavaArray([B(t) / NotZero(Big(a[0])), B(t) % Big(a[0])], "java.math.BigInteger")),
        new("flipBit(int)", static (t, a, b) => B(t) ^ Bit(Int(a[0]), b)),
        new("gcd(BigInteger)", static (t, a, _) => BigInteger.GreatestCommonDivisor(B(t), Big(a[0]))),
        new("getLowestSetBit()", static (t, _, _) => B(t).IsZero ? -1 : (int)(BitLength(B(t) & -B(t)) - 1)),
        new("intValueExact()", static (t, _, _) => (int)Exact(B(t), int.MinValue, int.MaxValue, "int")),
        new("isProbablePrime(int)", static (t, a, b) => Int(a[0]) <= 0 || Primes.IsPrime(BigInteger.Abs(B(t)), b)),
        new("nextProbablePrime()", static (t, _, b) => Primes.After(B(t), b)),
        new("longValueExact()", static (t, _, _) => (long)Exact(B(t), long.MinValue, long.MaxValue, "long")),
        new("shortValueExact()", static (t, _, _) => (short)Exact(B(t), short.MinValue, short.MaxValue, "short")),
        new("max(BigInteger)", static (t, a, _) => BigInteger.Max(B(t), Big(a[0]))),
        new("min(BigInteger)", static (t, a, _) => BigInteger.Min(B(t), Big(a[0]))),
        new("mod(BigInteger)", static (t, a, _) => Arithmetic.Mod(B(t), Big(a[0]))),
        new("modPow(BigInteger,BigInteger)", static (t, a, b) => ModPow(B(t), Big(a[0]), Big(a[1]), b)),
        new("multiply(BigInteger)", static (t, a, b) => Arithmetic.Multiply(t, Big(a[0]), b)),
        new("negate()", static (t, _, _) => -B(t)),
        new("not()", static (t, _, _) => ~B(t)),
        new("or(BigInteger)", static (t, a, _) => B(t) | Big(a[0])),
        new("pow(int)", static (t, a, b) => Pow(B(t), Int(a[0]), b)),
        new("remainder(BigInteger)", static (t, a, _) => B(t) % NotZero(Big(a[0]))),
        new("setBit(int)", static (t, a, b) => B(t) | Bit(Int(a[0]), b)),
        new("shiftLeft(int)", static (t, a, b) => Shift(B(t), Int(a[0]), b)),
        new("shiftRight(int)", static (t, a, b) => Shift(B(t), -(long)Int(a[0]), b)),
        new("signum()", static (t, _, _) => B(t).Sign),
        new("sqrt()", static (t, _, _) => Sqrt(B(t))),
        new("subtract(BigInteger)", static (t, a, _) => B(t) - Big(a[0])),
        new("testBit(int)", static (t, a, _) => TestBit(B(t), Int(a[0]))),
        new("toByteArray()", static (t, _, b) => JavaArray.OfBytes(B(t).ToByteArray(isBigEndian: true), b)),
        new("toString(int)", static (t, a, b) => IntegerText.ToText(B(t), Int(a[0]), b)),
        new("xor(BigInteger)", static (t, a, _) => B(t) ^ Big(a[0])),
        new("static valueOf(long)", static (_, a, _) => (BigInteger)Long(a[0])),
    ];

    public static BigInteger NotZero(BigInteger value) => value.IsZero ? throw Refusal("BigInteger divide by zero") : value;

    public static BigInteger Pow(BigInteger value, int exponent, Budget budget)
    {
        if (exponent < 0)
        {
            throw Refusal("Negative exponent");
        }

        Arithmetic.CheckBits((long)BitLength(value) * exponent, budget);
        return BigInteger.Pow(value, exponent);
    }

    private static BigInteger B(object target) => (BigInteger)target;

    private static JavaException Refusal(string message) => new("ArithmeticException", message);

    private static int BitLength(BigInteger value) => (int)value.GetBitLength();

    private static int BitCount(BigInteger value) => (value.Sign < 0 ? ~value : value).ToByteArray().Sum(static b => BitOperations.PopCount(b));

    private static BigInteger Bit(int n, Budget budget) => n < 0 ? throw Refusal("Negative bit address") : Shift(BigInteger.One, n, budget);

    private static bool TestBit(BigInteger value, int n) =>
        n < 0 ? throw Refusal("Negative bit address") : n >= BitLength(value) ? value.Sign < 0 : !((value >> n) & 1).IsZero;

    private static BigInteger Shift(BigInteger value, long n, Budget budget)
    {
        if (n > 0)
        {
            Arithmetic.CheckBits(BitLength(value) + n, budget);
        }

        return n > 0 ? value << (int)n : -n > BitLength(value) ? (value.Sign < 0 ? -1 : 0) : value >> (int)-n;
    }

    private static BigInteger Exact(BigInteger value, long min, long max, string type) =>
        value < min || value > max ? throw Refusal($"BigInteger out of {type} range") : value;

    private static BigInteger ModPow(BigInteger value, BigInteger exponent, BigInteger modulus, Budget budget)
    {
        if (modulus.Sign <= 0)
        {
            throw Refusal("BigInteger: modulus not positive");
        }

        Primes.ChargePower(exponent, modulus, budget);
        return exponent.Sign < 0
            ? throw Refusal("BigInteger not invertible.")
            : Arithmetic.Mod(BigInteger.ModPow(value, exponent, modulus), modulus);
    }

    private static BigInteger Sqrt(BigInteger value)
    {
        if (value.Sign < 0)
        {
            throw Refusal("Negative BigInteger");
        }

        var root = BigInteger.One << ((BitLength(value) + 1) / 2);
        while (true)
        {
            var next = value.IsZero ? value : (root + (value / root)) >> 1;
            if (next >= root)
            {
                return root;
            }

            root = next;
        }
    }
}
