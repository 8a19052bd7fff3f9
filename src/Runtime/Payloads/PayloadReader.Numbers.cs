using System.Globalization;
using System.Text.Json.Serialization;

namespace Sluice.Runtime;

/// <content>Reads numbers of types for which the JSON reader has no method, and numbers that may be written by name, such as <c>NaN</c>.</content>
public ref partial struct PayloadReader
{
    /// <summary>Reads an integer.</summary>
    public Int128 ReadInt128() =>
        Int128.TryParse(NumberBytes(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value) ? value : Refuse<Int128>();

    /// <summary>Reads an integer.</summary>
    public UInt128 ReadUInt128() =>
        UInt128.TryParse(NumberBytes(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value) ? value : Refuse<UInt128>();

    /// <summary>Reads a finite number.</summary>
    public Half ReadHalf() =>
        Half.TryParse(NumberBytes(), Fraction, CultureInfo.InvariantCulture, out var value) && Half.IsFinite(value) ? value : Refuse<Half>();

    /// <summary>Reads a number, or the name of one such as <c>NaN</c>.</summary>
    /// <param name="handling">Which numbers may be strings.</param>
    public Half ReadHalf(JsonNumberHandling handling) => Named(handling, out var value) ? (Half)value : MayRead(handling) ? ReadHalf() : Refuse<Half>();

    /// <summary>Reads a number, or the name of one such as <c>NaN</c>.</summary>
    /// <param name="handling">Which numbers may be strings.</param>
    public float ReadSingle(JsonNumberHandling handling) => Named(handling, out var value) ? (float)value : MayRead(handling) ? ReadSingle() : Refuse<float>();

    /// <summary>Reads a number, or the name of one such as <c>NaN</c>.</summary>
    /// <param name="handling">Which numbers may be strings.</param>
    public double ReadDouble(JsonNumberHandling handling) => Named(handling, out var value) ? value : MayRead(handling) ? ReadDouble() : Refuse<double>();

    private readonly bool MayRead(JsonNumberHandling handling) => IsNumber || handling.HasFlag(JsonNumberHandling.AllowReadingFromString);

    private bool Named(JsonNumberHandling handling, out double value)
    {
        value = handling.HasFlag(JsonNumberHandling.AllowNamedFloatingPointLiterals) && TryText() ? _text switch
        {
            _ when _text.SequenceEqual("NaN"u8) => double.NaN,
            _ when _text.SequenceEqual("Infinity"u8) => double.PositiveInfinity,
            _ when _text.SequenceEqual("-Infinity"u8) => double.NegativeInfinity,
            _ => 0,
        } : 0;
        return !double.IsFinite(value);
    }

    /// <summary>Returns the text of a number with or without quotes; empty for any other value.</summary>
    private ReadOnlySpan<byte> NumberBytes() => IsNumber ? _json.ValueSpan : TryText() && _text is not [.., 0] ? _text : default;
}
