using Sluice.MappingTemplates.Java.Numbers;

namespace Sluice.MappingTemplates.Tests.Values;

public sealed class JavaDoubleTests
{
    // Answers of JDK 17; some are not the shortest digits that read back.
    [Theory]
    [InlineData(1.0, "1.0")]
    [InlineData(-0.0, "-0.0")]
    [InlineData(0.001, "0.001")]
    [InlineData(0.0001, "1.0E-4")]
    [InlineData(1234567.0, "1234567.0")]
    [InlineData(1e7, "1.0E7")]
    [InlineData(1e23, "9.999999999999999E22")]
    [InlineData(double.MaxValue, "1.7976931348623157E308")]
    [InlineData(double.Epsilon, "4.9E-324")]
    [InlineData(2.2e-322, "2.2E-322")]
    [InlineData(2e23, "1.9999999999999998E23")]
    [InlineData(8.41e21, "8.409999999999999E21")]
    [InlineData(2.0e-3, "0.002")]
    [InlineData(4611686018427387904.0, "4.6116860184273879E18")]
    [InlineData(double.NaN, "NaN")]
    [InlineData(double.NegativeInfinity, "-Infinity")]
    public void A_double_prints_as_in_Java(double value, string expected) => JavaDouble.ToText(value).ShouldBe(expected);

    [Theory]
    [InlineData(1.1f, "1.1")]
    [InlineData(16777216f, "1.6777216E7")]
    [InlineData(float.MaxValue, "3.4028235E38")]
    public void A_float_prints_as_in_Java(float value, string expected) => JavaDouble.ToText(value).ShouldBe(expected);

    [Fact]
    public void Every_text_reads_back_as_the_same_number()
    {
        var random = new Random(7);
        for (var i = 0; i < 20_000; i++)
        {
            var value = BitConverter.Int64BitsToDouble(random.NextInt64(long.MinValue, long.MaxValue));
            if (double.IsFinite(value))
            {
                double.Parse(JavaDouble.ToText(value), System.Globalization.CultureInfo.InvariantCulture).ShouldBe(value);
            }
        }
    }

    [Fact]
    public void A_number_of_three_decimals_prints_as_by_the_general_way()
    {
        Span<char> quick = stackalloc char[JavaDouble.MaxLength];
        Span<char> general = stackalloc char[JavaDouble.MaxLength];
        var random = new Random(20261122);
        for (var i = 0; i < 400_000; i++)
        {
            var thousandths = i < 200_000 ? i : random.NextInt64(1, 10_000_000_000);
            var value = thousandths / 1000.0 * (i % 3 == 0 ? -1 : 1);
            value = (i % 5) switch { 3 => Math.BitIncrement(value), 4 => Math.BitDecrement(value), _ => value };

            var length = JavaDouble.Format(value, quick);
            quick[..length].SequenceEqual(general[..JavaDouble.FormatAny(value, general)]).ShouldBeTrue($"{value:R}");
        }
    }
}
