using System.Numerics;
using Sluice.MappingTemplates.Values;

namespace Sluice.MappingTemplates.Methods;

/// <summary>Primality of <c>java.math.BigInteger</c>, by Miller and Rabin's test with fixed bases.</summary>
internal static class Primes
{
    // The test takes time with the third power of the size.
    private const int MaxBits = 1024;

    private static readonly int[] Bases = [2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37, 41, 43, 47, 53];

    /// <exception cref="JavaException">The number is too large to test.</exception>
    public static bool IsPrime(BigInteger value)
    {
        if (value.GetBitLength() > MaxBits)
        {
            throw new JavaException("LimitException", $"a number of more than {MaxBits} bits");
        }

        if (value < 2 || (value.IsEven && value != 2))
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

        return Array.TrueForAll(Bases, b => value == b || (!(value % b).IsZero && Passes(value, BigInteger.ModPow(b, odd, value), twos)));
    }

    /// <exception cref="JavaException">The number is negative, or too large to test.</exception>
    public static BigInteger After(BigInteger value)
    {
        if (value.Sign < 0)
        {
            throw new JavaException("ArithmeticException", "start < 0: " + value);
        }

        do
        {
            value++;
        }
        while (!IsPrime(value));
        return value;
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
