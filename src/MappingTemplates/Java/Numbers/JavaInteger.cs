using System.Globalization;
using System.Numerics;
using Sluice.MappingTemplates.Java.Basics;

namespace Sluice.MappingTemplates.Java.Numbers;

/// <summary>The behaviour of Java's integers that differs from .NET's.</summary>
internal static class JavaInteger
{
    private const int FirstCached = -128;
    private static readonly object[] Cache = [.. Enumerable.Range(FirstCached, 1280).Select(n => (object)n)];

    /// <summary>Boxes an int. Small values share their boxes.</summary>
    public static object Box(int value) =>
        (uint)(value - FirstCached) < (uint)Cache.Length ? Cache[value - FirstCached] : value;

    /// <summary>Does the same as Java's <c>longValue()</c>: returns the low 64 bits.</summary>
    public static long Low64(BigInteger value) => unchecked((long)(ulong)(value & ulong.MaxValue));

    /// <summary>
    /// The greatest number of bits of an integer with which templates may calculate. The limit is necessary because the time in which .NET prints an
    /// integer
    /// grows with the square of its length.
    /// </summary>
    public const int MaxBits = 1 << 17;

    /// <summary>The greatest number of decimal digits that never need more than <see cref="MaxBits"/> bits.</summary>
    public const int MaxDigits = 39_456;

    private const int BitsPerWord = 32;

    // The work of one character is about that of this many multiplications of words.
    private const int ProductsPerUnit = 8;

    /// <summary>Parses digits without a sign. Leading zeros are allowed.</summary>
    /// <exception cref="JavaException">There are more than <see cref="MaxDigits"/> digits.</exception>
    public static BigInteger Parse(ReadOnlySpan<char> digits, Budget budget)
    {
        digits = digits.TrimStart('0');
        CheckBits(digits.Length <= MaxDigits ? 0 : MaxBits + 1L);
        budget.Spend(WorkOfBits(digits.Length * 10L / 3));
        return digits.IsEmpty ? BigInteger.Zero : BigInteger.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);
    }

    /// <summary>Returns the decimal digits, after a minus sign for a negative number.</summary>
    /// <exception cref="JavaException">
    /// The number has more than <see cref="MaxBits"/> bits, or the rendering does not have enough steps left.
    /// </exception>
    public static string ToText(BigInteger value, Budget budget)
    {
        CheckBits(value.GetBitLength());
        budget.Spend(WorkOf(value));
        return value.ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>Charges one pass over a number, to compare it or to compute its hash code.</summary>
    /// <exception cref="JavaException">The rendering does not have enough steps left.</exception>
    public static void SpendPass(BigInteger value, Budget budget) => budget.Spend(value.GetBitLength() / 8);

    /// <summary>Returns the work of printing, multiplying or dividing a number, in characters.</summary>
    public static long WorkOf(BigInteger value) => WorkOfBits(value.GetBitLength());

    /// <summary>Returns the same as <see cref="WorkOf(BigInteger)"/> for a number with this many bits.</summary>
    public static long WorkOfBits(long bits)
    {
        var words = bits / BitsPerWord;
        return words + (words * words / ProductsPerUnit);
    }

    /// <summary>Checks the size of a number before it is computed. Otherwise a template could fill the memory with a few calls.</summary>
    /// <exception cref="JavaException">The number is larger than any template needs.</exception>
    public static void CheckBits(long bits)
    {
        if (bits > MaxBits)
        {
            throw new JavaException("LimitException", $"a number has more than {MaxBits} bits");
        }
    }
}
