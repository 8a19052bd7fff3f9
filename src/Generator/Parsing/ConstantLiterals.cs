using System.Globalization;
using Microsoft.CodeAnalysis.CSharp;

namespace Sluice.Generator.Parsing;

/// <summary>Writes the value of a constant as a C# expression for an argument or an initializer.</summary>
internal static class ConstantLiterals
{
    /// <summary>Returns the expression, or null for a value that is no text, number, character or boolean. A negative number has no parentheses.</summary>
    public static string? Of(object? value) => value switch
    {
        string text => SymbolDisplay.FormatLiteral(text, quote: true),
        char c => SymbolDisplay.FormatLiteral(c, quote: true),
        bool b => b ? "true" : "false",
        float f => Float(f),
        double d => Double(d),
        decimal m => m.ToString(CultureInfo.InvariantCulture) + "m",
        long l => l == long.MinValue ? "long.MinValue" : l.ToString(CultureInfo.InvariantCulture) + "L",
        ulong u => u.ToString(CultureInfo.InvariantCulture) + "UL",
        uint u => u.ToString(CultureInfo.InvariantCulture) + "U",
        int.MinValue => "int.MinValue",
        IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
        _ => null,
    };

    private static string Float(float value) =>
        float.IsNaN(value) ? "float.NaN"
        : float.IsPositiveInfinity(value) ? "float.PositiveInfinity"
        : float.IsNegativeInfinity(value) ? "float.NegativeInfinity"
        : value.ToString("R", CultureInfo.InvariantCulture) + "f";

    private static string Double(double value) =>
        double.IsNaN(value) ? "double.NaN"
        : double.IsPositiveInfinity(value) ? "double.PositiveInfinity"
        : double.IsNegativeInfinity(value) ? "double.NegativeInfinity"
        : value.ToString("R", CultureInfo.InvariantCulture) + "d";
}
