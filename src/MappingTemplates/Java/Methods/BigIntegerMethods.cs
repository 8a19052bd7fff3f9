using System.Numerics;
using Sluice.MappingTemplates.Java.Basics;
using Sluice.MappingTemplates.Java.Classes;
using Sluice.MappingTemplates.Java.Numbers;
using Sluice.MappingTemplates.Java.Values;
using static Sluice.MappingTemplates.Java.Methods.Arguments;

namespace Sluice.MappingTemplates.Java.Methods;

/// <summary><c>java.math.BigInteger</c>.</summary>
internal static class BigIntegerMethods
{
    public static readonly JavaMethod[] Table =
    [
        new("abs()", static (t, _) => BigInteger.Abs(B(t))),
        new("add(BigInteger)", static (t, a) => B(t) + Big(a[0])),
        new("and(BigInteger)", static (t, a) => B(t) & Big(a[0])),
        new("andNot(BigInteger)", static (t, a) => B(t) & ~Big(a[0])),
        new("bitCount()", static (t, _) => BitCount(B(t))),
        new("bitLength()", static (t, _) => BitLength(B(t))),
        new("byteValueExact()", static (t, _) => (sbyte)Exact(B(t), sbyte.MinValue, sbyte.MaxValue, "byte")),
        new("clearBit(int)", static (t, a) => B(t) & ~Bit(Int(a[0]))),
        new("compareTo(BigInteger)", static (t, a) => Math.Sign(B(t).CompareTo(Big(a[0])))),
        new("compareTo(Object)", static (t, a) => Math.Sign(B(t).CompareTo(Cast.To<BigInteger>(a[0], "java.math.BigInteger")))),
        new("divide(BigInteger)", static (t, a) => B(t) / NotZero(Big(a[0]))),
        new("divideAndRemainder(BigInteger)", static (t, a) => new JavaArray([B(t) / NotZero(Big(a[0])), B(t) % Big(a[0])], "java.math.BigInteger")),
        new("flipBit(int)", static (t, a) => B(t) ^ Bit(Int(a[0]))),
        new("gcd(BigInteger)", static (t, a) => BigInteger.GreatestCommonDivisor(B(t), Big(a[0]))),
        new("getLowestSetBit()", static (t, _) => B(t).IsZero ? -1 : (int)(BitLength(B(t) & -B(t)) - 1)),
        new("intValueExact()", static (t, _) => (int)Exact(B(t), int.MinValue, int.MaxValue, "int")),
        new("isProbablePrime(int)", static (t, a) => Int(a[0]) <= 0 || Primes.IsPrime(BigInteger.Abs(B(t)))),
        new("nextProbablePrime()", static (t, _) => Primes.After(B(t))),
        new("longValueExact()", static (t, _) => (long)Exact(B(t), long.MinValue, long.MaxValue, "long")),
        new("shortValueExact()", static (t, _) => (short)Exact(B(t), short.MinValue, short.MaxValue, "short")),
        new("max(BigInteger)", static (t, a) => BigInteger.Max(B(t), Big(a[0]))),
        new("min(BigInteger)", static (t, a) => BigInteger.Min(B(t), Big(a[0]))),
        new("mod(BigInteger)", static (t, a) => Arithmetic.Mod(B(t), Big(a[0]))),
        new("modPow(BigInteger,BigInteger)", static (t, a) => ModPow(B(t), Big(a[0]), Big(a[1]))),
        new("multiply(BigInteger)", static (t, a) => Arithmetic.Multiply(t, Big(a[0]))),
        new("negate()", static (t, _) => -B(t)),
        new("not()", static (t, _) => ~B(t)),
        new("or(BigInteger)", static (t, a) => B(t) | Big(a[0])),
        new("pow(int)", static (t, a) => Pow(B(t), Int(a[0]))),
        new("remainder(BigInteger)", static (t, a) => B(t) % NotZero(Big(a[0]))),
        new("setBit(int)", static (t, a) => B(t) | Bit(Int(a[0]))),
        new("shiftLeft(int)", static (t, a) => Shift(B(t), Int(a[0]))),
        new("shiftRight(int)", static (t, a) => Shift(B(t), -(long)Int(a[0]))),
        new("signum()", static (t, _) => B(t).Sign),
        new("sqrt()", static (t, _) => Sqrt(B(t))),
        new("subtract(BigInteger)", static (t, a) => B(t) - Big(a[0])),
        new("testBit(int)", static (t, a) => TestBit(B(t), Int(a[0]))),
        new("toByteArray()", static (t, _) => JavaArray.OfBytes(B(t).ToByteArray(isBigEndian: true))),
        new("toString(int)", static (t, a) => IntegerText.ToText(B(t), Int(a[0]))),
        new("xor(BigInteger)", static (t, a) => B(t) ^ Big(a[0])),
        new("static valueOf(long)", static (_, a) => (BigInteger)Long(a[0])),
    ];

    public static BigInteger NotZero(BigInteger value) => value.IsZero ? throw Refusal("BigInteger divide by zero") : value;

    public static BigInteger Pow(BigInteger value, int exponent)
    {
        if (exponent < 0)
        {
            throw Refusal("Negative exponent");
        }

        Arithmetic.CheckBits((long)BitLength(value) * exponent);
        return BigInteger.Pow(value, exponent);
    }

    private static BigInteger B(object target) => (BigInteger)target;

    private static JavaException Refusal(string message) => new("ArithmeticException", message);

    private static int BitLength(BigInteger value) => (int)value.GetBitLength();

    private static int BitCount(BigInteger value) => (value.Sign < 0 ? ~value : value).ToByteArray().Sum(static b => BitOperations.PopCount(b));

    private static BigInteger Bit(int n) => n < 0 ? throw Refusal("Negative bit address") : Shift(BigInteger.One, n);

    private static bool TestBit(BigInteger value, int n) =>
        n < 0 ? throw Refusal("Negative bit address") : n >= BitLength(value) ? value.Sign < 0 : !((value >> n) & 1).IsZero;

    private static BigInteger Shift(BigInteger value, long n)
    {
        if (n > 0)
        {
            Arithmetic.CheckBits(BitLength(value) + n);
        }

        return n > 0 ? value << (int)n : -n > BitLength(value) ? (value.Sign < 0 ? -1 : 0) : value >> (int)-n;
    }

    private static BigInteger Exact(BigInteger value, long min, long max, string type) =>
        value < min || value > max ? throw Refusal($"BigInteger out of {type} range") : value;

    private static BigInteger ModPow(BigInteger value, BigInteger exponent, BigInteger modulus)
    {
        if (modulus.Sign <= 0)
        {
            throw Refusal("BigInteger: modulus not positive");
        }

        Primes.ChargePower(exponent, modulus);
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
