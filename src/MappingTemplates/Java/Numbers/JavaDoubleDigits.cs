using System.Numerics;
using Sluice.MappingTemplates.Java.Basics;

namespace Sluice.MappingTemplates.Java.Numbers;

/// <summary>
/// Generates the digits that a JDK before version 19 prints for a double. They are not always the shortest digits that parse back to the number (2.0E-3
/// is, but 2.2E-322 and 2.0000000000000002E23 are known exceptions). Therefore this class uses the same algorithm, by Steele and White, with the JDK's
/// own choices.
/// </summary>
internal static class JavaDoubleDigits
{
    // A double has at most 17 digits; an integer below 2^62 has at most 19.
    private const int MaxDigits = 26;
    private const int FractionBits = 52;
    private const int MaxSmallExponent = 62;
    private const int MinSmallExponent = -21;

    private static readonly long[] PowersOfFive = [.. Enumerable.Range(0, 28).Select(static n => (long)BigInteger.Pow(5, n))];

    /// <summary>Writes the digits as <c>Double.toString</c> does.</summary>
    /// <returns>The length of the text.</returns>
    public static int Format(Span<char> text, bool negative, int exponent, long fraction, int significantBits)
    {
        Span<char> digits = stackalloc char[MaxDigits];
        var count = Generate(digits, exponent, fraction, significantBits, out var pointPosition, atLeastTwo: false);
        return Layout(text, negative, digits[..count], pointPosition);
    }

    /// <summary>Returns the digits as a decimal number from which <c>String.format</c> rounds. It always has at least two digits.</summary>
    public static BigDecimal ToDecimal(bool negative, int exponent, long fraction, int significantBits, Budget budget)
    {
        Span<char> digits = stackalloc char[MaxDigits];
        var count = Generate(digits, exponent, fraction, significantBits, out var pointPosition, atLeastTwo: true);
        var unscaled = JavaInteger.Parse(digits[..count], budget);
        return new BigDecimal(negative ? -unscaled : unscaled, count - pointPosition);
    }

    private static int Generate(Span<char> digits, int exponent, long fraction, int significantBits, out int point, bool atLeastTwo)
    {
        var tailZeros = BitOperations.TrailingZeroCount(fraction);
        var fractionLength = FractionBits + 1 - tailZeros;
        var tinyBits = Math.Max(0, fractionLength - exponent - 1);
        if (tinyBits == 0 && exponent is <= MaxSmallExponent and >= MinSmallExponent)
        {
            return GenerateInteger(digits, exponent, fraction, significantBits, out point);
        }

        var estimate = EstimateExponent(fraction, exponent);
        var fives = Math.Max(0, -estimate);
        var divisorFives = Math.Max(0, estimate);
        var twos = fives + tinyBits + exponent;
        var divisorTwos = divisorFives + tinyBits;
        var halfUlpTwos = twos - significantBits;
        fraction >>= tailZeros;
        twos -= fractionLength - 1;
        var common = Math.Min(twos, divisorTwos);
        twos -= common;
        divisorTwos -= common;
        halfUlpTwos -= common;

        // Below a power of two, the distance to the next double is half as large.
        if (fractionLength == 1)
        {
            halfUlpTwos--;
        }

        if (halfUlpTwos < 0)
        {
            twos -= halfUlpTwos;
            divisorTwos -= halfUlpTwos;
            halfUlpTwos = 0;
        }

        var numeratorBits = fractionLength + twos + BitsOfPowerOfFive(fives);
        var tenDivisorBits = divisorTwos + 1 + BitsOfPowerOfFive(divisorFives + 1);
        var result = new DigitRun(digits, estimate, atLeastTwo);
        if (numeratorBits < 32 && tenDivisorBits < 32)
        {
            result.RunSmall(
                ((int)fraction * (int)PowerOfFive(fives)) << twos,
                (int)PowerOfFive(divisorFives) << divisorTwos,
                (int)PowerOfFive(fives) << halfUlpTwos);
        }
        else if (numeratorBits < 64 && tenDivisorBits < 64)
        {
            result.RunSmall(
                (fraction * PowerOfFive(fives)) << twos,
                PowerOfFive(divisorFives) << divisorTwos,
                PowerOfFive(fives) << halfUlpTwos);
        }
        else
        {
            result.RunBig(
                (fraction * BigInteger.Pow(5, fives)) << twos,
                BigInteger.Pow(5, divisorFives) << divisorTwos,
                BigInteger.Pow(5, fives) << halfUlpTwos);
        }

        point = result.Exponent + 1;
        return result.Finish(ref point);
    }

    private static int GenerateInteger(Span<char> digits, int exponent, long fraction, int significantBits, out int point)
    {
        var value = exponent >= FractionBits ? fraction << (exponent - FractionBits) : fraction >> (FractionBits - exponent);
        point = 0;
        var spareBits = exponent > significantBits ? exponent - significantBits - 1 : 0;
        if (spareBits > 1)
        {
            // Digits below the last significant bit have no meaning, so they are rounded away.
            var insignificant = (int)(spareBits * 0.30103);
            var power = 1L;
            for (var i = 0; i < insignificant; i++)
            {
                power *= 10;
            }

            var rest = value % power;
            value /= power;
            point = insignificant;
            if (insignificant > 0 && rest >= power >> 1)
            {
                value++;
            }
        }

        while (value % 10 == 0)
        {
            value /= 10;
            point++;
        }

        _ = value.TryFormat(digits, out var count, default, System.Globalization.CultureInfo.InvariantCulture);
        point += count;
        return count;
    }

    private static int EstimateExponent(long fraction, int exponent)
    {
        var mantissa = BitConverter.Int64BitsToDouble(((long)1023 << FractionBits) | (fraction & ((1L << FractionBits) - 1)));
        return (int)Math.Floor(((mantissa - 1.5) * 0.289529654) + 0.176091259 + (exponent * 0.301029995663981));
    }

    private static long PowerOfFive(int exponent) => PowersOfFive[exponent];

    // The JDK has a table up to 5^26. For larger powers it estimates three bits for each factor.
    private static int BitsOfPowerOfFive(int exponent) =>
        exponent > 26 ? exponent * 3 : exponent == 0 ? 0 : 64 - BitOperations.LeadingZeroCount((ulong)PowersOfFive[exponent]);

    private static int Layout(Span<char> text, bool negative, ReadOnlySpan<char> digits, int point)
    {
        var n = 0;
        if (negative)
        {
            text[n++] = '-';
        }

        if (point is > 0 and < 8)
        {
            for (var i = 0; i < point; i++)
            {
                text[n++] = i < digits.Length ? digits[i] : '0';
            }

            text[n++] = '.';
            Append(text, ref n, point < digits.Length ? digits[point..] : "0");
        }
        else if (point is <= 0 and > -3)
        {
            Append(text, ref n, "0.");
            text.Slice(n, -point).Fill('0');
            n -= point;
            Append(text, ref n, digits);
        }
        else
        {
            text[n++] = digits[0];
            text[n++] = '.';
            Append(text, ref n, digits.Length > 1 ? digits[1..] : "0");
            text[n++] = 'E';
            _ = (point - 1).TryFormat(text[n..], out var length, default, System.Globalization.CultureInfo.InvariantCulture);
            n += length;
        }

        return n;
    }

    private static void Append(Span<char> text, ref int length, ReadOnlySpan<char> more)
    {
        more.CopyTo(text[length..]);
        length += more.Length;
    }

    /// <summary>Generates digits until the rest is less than half a unit in the last place of the double.</summary>
    private ref struct DigitRun(Span<char> digits, int exponent, bool atLeastTwo)
    {
        private readonly Span<char> _digits = digits;
        private int _count;
        private bool _low;
        private bool _high;
        private int _halfComparison;

        public int Exponent { get; private set; } = exponent;

        // Java's int and long overflow without an error, so the calculation here must do so, too.
        public void RunSmall<T>(T numerator, T divisor, T halfUlp)
            where T : struct, IBinaryInteger<T>
        {
            unchecked
            {
                var ten = T.CreateTruncating(10);
                var tens = divisor * ten;
                var digit = numerator / divisor;
                numerator = ten * (numerator % divisor);
                halfUlp *= ten;
                _low = numerator < halfUlp;
                _high = numerator + halfUlp > tens;
                First(int.CreateTruncating(digit));
                while (!_low && !_high)
                {
                    digit = numerator / divisor;
                    numerator = ten * (numerator % divisor);
                    halfUlp *= ten;
                    _low = halfUlp <= T.Zero || numerator < halfUlp;
                    _high = halfUlp <= T.Zero || numerator + halfUlp > tens;
                    Add(int.CreateTruncating(digit));
                }

                _halfComparison = T.Sign((numerator << 1) - tens);
            }
        }

        public void RunBig(BigInteger numerator, BigInteger divisor, BigInteger halfUlp)
        {
            var tens = divisor * 10;
            var digit = BigInteger.DivRem(numerator, divisor, out var rest);
            numerator = rest * 10;
            halfUlp *= 10;
            _low = numerator < halfUlp;
            _high = numerator + halfUlp >= tens;
            First((int)digit);
            while (!_low && !_high)
            {
                digit = BigInteger.DivRem(numerator, divisor, out rest);
                numerator = rest * 10;
                halfUlp *= 10;
                _low = numerator < halfUlp;
                _high = numerator + halfUlp >= tens;
                Add((int)digit);
            }

            _halfComparison = _low && _high ? (numerator << 1).CompareTo(tens) : 0;
        }

        /// <summary>Rounds the last digit, and returns the number of digits.</summary>
        public readonly int Finish(ref int point)
        {
            var up = _high && (!_low || _halfComparison > 0 || (_halfComparison == 0 && (_digits[_count - 1] & 1) != 0));
            if (!up)
            {
                return _count;
            }

            var i = _count - 1;
            while (i > 0 && _digits[i] == '9')
            {
                _digits[i--] = '0';
            }

            if (_digits[i] == '9')
            {
                _digits[0] = '1';
                point++;
            }
            else
            {
                _digits[i]++;
            }

            return _count;
        }

        private void First(int digit)
        {
            if (digit == 0 && !_high)
            {
                Exponent--;
            }
            else
            {
                Add(digit);
            }

            // The form with an exponent always has a digit after the point, so it needs at least two digits.
            if (atLeastTwo || Exponent is < -3 or >= 8)
            {
                _low = _high = false;
            }
        }

        private void Add(int digit) => _digits[_count++] = (char)('0' + digit);
    }
}
