namespace Sluice.MappingTemplates.Java.Formatting;

/// <summary>One format specifier (<c>%…</c>).</summary>
/// <param name="Index">The number of the argument from 1; 0 for the next argument, -1 for the last one again.</param>
/// <param name="Flags">The flag characters.</param>
/// <param name="Width">The smallest number of characters; -1 if not given.</param>
/// <param name="Precision">The precision; -1 if not given.</param>
/// <param name="Conversion">The conversion's letter in lower case.</param>
/// <param name="Upper">True if the letter was in upper case.</param>
internal readonly record struct FormatSpecifier(int Index, string Flags, int Width, int Precision, char Conversion, bool Upper)
{
    public bool Has(char flag) => Flags.Contains(flag, StringComparison.Ordinal);
}
