using System.Numerics;
using Sluice.MappingTemplates.Java.Basics;

namespace Sluice.MappingTemplates.Java.Numbers;

/// <summary>Tests whether a <c>java.math.BigInteger</c> is prime, with the Miller–Rabin test and fixed bases.</summary>
internal static class Primes
{
    // The time of the test grows with the third power of the number's length.
    private const int MaxBits = 1024;

    // Each word of the exponent costs half of this many squarings of the modulus.
    private const int SquaringsPerWord = 16;

    private const int MostSmallFactor = 251;

    private static readonly int[] Bases = [2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37, 41, 43, 47, 53];

    /// <summary>Returns true if the number is prime.</summary>
    /// <exception cref="JavaException">The number is too large to test.</exception>
    public static bool IsPrime(BigInteger value, Budget budget)
    {
        if (value.GetBitLength() > MaxBits)
        {
            throw new JavaException("LimitException", $"a number has more than {MaxBits} bits, which is too large for a primality test");
        }

        if (value < 2 || (value.IsEven && value != 2))
        {
            return false;
        }

        if (HasSmallFactor(value))
        {
            return false;
        }

        var odd = value - 1;
        var twos = 0;
        while (odd.IsEven)
        {
            odd >>= 1;
            twos++;
        }

        return Array.TrueForAll(Bases, b => value == b || (!(value % b).IsZero && Passes(value, Power(b, odd, value, budget), twos)));
    }

    /// <summary>Returns the next prime number after a number.</summary>
    /// <exception cref="JavaException">The number is negative, or too large to test.</exception>
    public static BigInteger After(BigInteger value, Budget budget)
    {
        if (value.Sign < 0)
        {
            throw new JavaException("ArithmeticException", "start < 0: " + value);
        }

        do
        {
            value++;
        }
        while (!IsPrime(value, budget));
        return value;
    }

    /// <summary>Charges a power modulo another number, which takes one squaring for each bit of the exponent.</summary>
    /// <exception cref="JavaException">The rendering does not have enough steps left.</exception>
    public static void ChargePower(BigInteger exponent, BigInteger modulus, Budget budget)
    {
        JavaInteger.CheckBits(Math.Max(exponent.GetBitLength(), modulus.GetBitLength()));
        var words = (modulus.GetBitLength() / 32) + 1;
        budget.Spend(((exponent.GetBitLength() / 32) + 1) * SquaringsPerWord * words * words);
    }

    private static BigInteger Power(BigInteger value, BigInteger exponent, BigInteger modulus, Budget budget)
    {
        ChargePower(exponent, modulus, budget);
        return BigInteger.ModPow(value, exponent, modulus);
    }

    // Most numbers have a small factor, and the test of the other numbers is about a thousand times as much work.
    private static bool HasSmallFactor(BigInteger value)
    {
        for (var factor = 3; factor <= MostSmallFactor; factor += 2)
        {
            if (value > factor && (value % factor).IsZero)
            {
                return true;
            }
        }

        return false;
    }

    private static bool Passes(BigInteger value, BigInteger power, int twos)
    {
        if (power.IsOne)
        {
            return true;
        }

        for (; twos > 0; twos--)
        {
            if (power == value - 1)
            {
                return true;
            }

            power = power * power % value;
        }

        return false;
    }
}
