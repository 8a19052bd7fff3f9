using System.Globalization;
using Sluice.Generator.Model.Types;

namespace Sluice.Generator.Parsing.Checks;

/// <summary>A bound of a range.</summary>
/// <param name="Expression">The bound as a C# expression.</param>
/// <param name="ComparedAs">The type to which the value is converted for the comparison, because the constant may not fit the value's type. It is
/// null if nothing is converted.</param>
/// <param name="Order">The bound as a value that can be compared with the other bound of the range.</param>
/// <param name="Shown">The bound as the message shows it.</param>
internal sealed record RangeBound(string Expression, string? ComparedAs, IComparable Order, object Shown)
{
    public static bool CanBe(TypeShape shape) =>
        IsNumber(shape) || shape is TypeShape.DateTime or TypeShape.DateTimeOffset or TypeShape.DateOnly or TypeShape.TimeOnly or TypeShape.TimeSpan;

    public static RangeBound? Number(TypeShape shape, int value) => shape switch
    {
        TypeShape.Single or TypeShape.Double => new(Text(value) + "d", "double", (double)value, value),
        TypeShape.Decimal => new(Text(value) + "m", null, (decimal)value, value),
        TypeShape.UInt64 => new(Text(value) + "m", "decimal", (decimal)value, value),
        _ when IsNumber(shape) => new(value == int.MinValue ? "int.MinValue" : Text(value) + "L", "long", (decimal)value, value),
        _ => null,
    };

    public static RangeBound? Number(TypeShape shape, double value) =>
        !IsNumber(shape) || double.IsNaN(value) ? null
        : double.IsPositiveInfinity(value) ? new("double.PositiveInfinity", "double", value, value)
        : double.IsNegativeInfinity(value) ? new("double.NegativeInfinity", "double", value, value)
        : new(value.ToString("R", CultureInfo.InvariantCulture) + "d", "double", value, value);

    /// <summary>Parses a text in the given culture as a bound for a value of the given type. Returns null if the text is not such a value.</summary>
    public static RangeBound? Parse(TypeShape shape, string text, CultureInfo culture)
    {
        const DateTimeStyles None = DateTimeStyles.None;
        switch (shape)
        {
            case TypeShape.Single when float.TryParse(text, NumberStyles.Float, culture, out var number):
                return new(number.ToString("R", culture) + "f", null, number, number);
            case TypeShape.Double when double.TryParse(text, NumberStyles.Float, culture, out var number):
                return new(number.ToString("R", culture) + "d", null, number, number);
            case TypeShape.Decimal or TypeShape.UInt64 when decimal.TryParse(text, NumberStyles.Number, culture, out var number):
                return new(number.ToString(culture) + "m", shape == TypeShape.Decimal ? null : "decimal", number, number);
            case >= TypeShape.SByte and <= TypeShape.Int64 when long.TryParse(text, NumberStyles.Integer, culture, out var number):
                return new(number == long.MinValue ? "long.MinValue" : number.ToString(culture) + "L", "long", number, number);
            case TypeShape.DateTime when DateTime.TryParse(text, culture, None, out var time):
                return new($"new global::System.DateTime({Text(time.Ticks)}L)", null, time, time);
            case TypeShape.DateOnly when DateTime.TryParse(text, culture, None, out var time) && time.TimeOfDay == TimeSpan.Zero:
                return new(
                    $"global::System.DateOnly.FromDayNumber({Text(time.Ticks / TimeSpan.TicksPerDay)})", null, time, time.ToString("MM/dd/yyyy", culture));
            case TypeShape.TimeOnly when TimeSpan.TryParse(text, culture, out var span) && span >= TimeSpan.Zero && span < TimeSpan.FromDays(1):
                return new($"new global::System.TimeOnly({Text(span.Ticks)}L)", null, span, new DateTime(span.Ticks).ToString("HH:mm", culture));
            case TypeShape.TimeSpan when TimeSpan.TryParse(text, culture, out var span):
                return new($"new global::System.TimeSpan({Text(span.Ticks)}L)", null, span, span);
            case TypeShape.DateTimeOffset when DateTimeOffset.TryParse(text, culture, DateTimeStyles.AssumeUniversal, out var time):
                return new(
                    $"new global::System.DateTimeOffset({Text(time.Ticks)}L, new global::System.TimeSpan({Text(time.Offset.Ticks)}L))", null, time, time);
            default:
                return null;
        }
    }

    private static bool IsNumber(TypeShape shape) => shape is >= TypeShape.SByte and <= TypeShape.Decimal;

    private static string Text(IFormattable value) => value.ToString(null, CultureInfo.InvariantCulture);
}
