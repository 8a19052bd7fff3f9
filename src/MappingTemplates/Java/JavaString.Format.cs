using Sluice.MappingTemplates.Java.Formatting;

namespace Sluice.MappingTemplates.Java;

/// <content><c>String.format</c>.</content>
internal static partial class JavaString
{
    /// <summary>Java's <c>String.format(format, args)</c>.</summary>
    /// <exception cref="Values.JavaException">The format is broken, or an argument does not fit.</exception>
    /// <exception cref="Text.TextTooLongException">The result would be longer than the limit.</exception>
    public static string Format(string format, ReadOnlySpan<object?> arguments, TextLimits limits) =>
        JavaFormatter.Format(format, arguments, limits.MaxLength);

    /// <inheritdoc cref="Format(string, ReadOnlySpan{object?}, TextLimits)"/>
    public static string Format(string format, ReadOnlySpan<object?> arguments) => Format(format, arguments, TextLimits.Default);
}
