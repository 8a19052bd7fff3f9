namespace Sluice.MappingTemplates.Java.Formatting;

/// <summary>One <c>%…</c> of a format.</summary>
/// <param name="Index">The argument: 1 and up; 0 for the next one, -1 for the last one again.</param>
/// <param name="Flags">Flag characters.</param>
/// <param name="Width">At least so many characters; -1 without.</param>
/// <param name="Precision">-1 without.</param>
/// <param name="Conversion">The letter, in lower case.</param>
/// <param name="Upper">The letter was upper case.</param>
internal readonly record struct FormatSpecifier(int Index, string Flags, int Width, int Precision, char Conversion, bool Upper)
{
    public bool Has(char flag) => Flags.Contains(flag, StringComparison.Ordinal);
}
