using System.Globalization;
using System.Numerics;

namespace Sluice.MappingTemplates.Values;

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

    /// <summary>Digits without a sign; leading zeros are fine.</summary>
    public static BigInteger Parse(ReadOnlySpan<char> digits) => BigInteger.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);
}
