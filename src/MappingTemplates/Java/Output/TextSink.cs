using System.Globalization;

namespace Sluice.MappingTemplates.Java.Output;

/// <summary>Receives text while it is rendered: the output of a template, or a string that is being built.</summary>
internal abstract class TextSink
{
    public abstract void Append(char value);

    public abstract void Append(ReadOnlySpan<char> text);

    /// <summary>Appends a number in decimal digits.</summary>
    public virtual void Append(long value)
    {
        Span<char> digits = stackalloc char[20];
        _ = value.TryFormat(digits, out var written, default, CultureInfo.InvariantCulture);
        Append(digits[..written]);
    }
}
