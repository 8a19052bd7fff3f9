using System.Globalization;
using System.Numerics;
using Sluice.MappingTemplates.Java.Basics;

namespace Sluice.MappingTemplates.Java.Numbers;

/// <summary>Java's integers where .NET's differ.</summary>
internal static class JavaInteger
{
    private const int FirstCached = -128;
    private static readonly object[] Cache = [.. Enumerable.Range(FirstCached, 1280).Select(n => (object)n)];

    /// <summary>A boxed int; small ones are shared.</summary>
    public static object Box(int value) =>
        (uint)(value - FirstCached) < (uint)Cache.Length ? Cache[value - FirstCached] : value;

    /// <summary>The low 64 bits, as Java's <c>longValue()</c>.</summary>
    public static long Low64(BigInteger value) => unchecked((long)(ulong)(value & ulong.MaxValue));

    /// <summary>The most bits of an integer that a template calculates with: .NET takes time with the square of the length to print one.</summary>
    public const int MaxBits = 1 << 17;

    /// <summary>The most decimal digits that surely have no more than <see cref="MaxBits"/>.</summary>
    public const int MaxDigits = 39_456;

    private const int BitsPerWord = 32;

    // A character costs about as much as this many multiplications of words.
    private const int ProductsPerUnit = 8;

    /// <summary>Digits without a sign; leading zeros are fine.</summary>
    /// <exception cref="JavaException">More than <see cref="MaxDigits"/>.</exception>
    public static BigInteger Parse(ReadOnlySpan<char> digits, Budget budget)
    {
        digits = digits.TrimStart('0');
        CheckBits(digits.Length <= MaxDigits ? 0 : MaxBits + 1L);
        budget.Spend(WorkOfBits(digits.Length * 10L / 3));
        return digits.IsEmpty ? BigInteger.Zero : BigInteger.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);
    }

    /// <summary>The decimal digits, after a minus where there is one.</summary>
    /// <exception cref="JavaException">More than <see cref="MaxBits"/>, or than is left of all steps.</exception>
    public static string ToText(BigInteger value, Budget budget)
    {
        CheckBits(value.GetBitLength());
        budget.Spend(WorkOf(value));
        return value.ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>Charges going through a number once, to compare it or to take its hash.</summary>
    /// <exception cref="JavaException">More than is left of all steps.</exception>
    public static void SpendPass(BigInteger value, Budget budget) => budget.Spend(value.GetBitLength() / 8);

    /// <summary>How much work it is to print, multiply or divide a number, in characters.</summary>
    public static long WorkOf(BigInteger value) => WorkOfBits(value.GetBitLength());

    /// <summary>As <see cref="WorkOf(BigInteger)"/>, for a number of so many bits.</summary>
    public static long WorkOfBits(long bits)
    {
        var words = bits / BitsPerWord;
        return words + (words * words / ProductsPerUnit);
    }

    /// <summary>Before a number of so many bits is made: with a few calls a template could fill the memory.</summary>
    /// <exception cref="JavaException">More than any template needs.</exception>
    public static void CheckBits(long bits)
    {
        if (bits > MaxBits)
        {
            throw new JavaException("LimitException", $"a number of more than {MaxBits} bits");
        }
    }
}
