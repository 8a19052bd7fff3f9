using System.Globalization;

namespace Sluice.MappingTemplates.Java.Output;

/// <summary>Takes text as it is made: the output of a template, or a string in the making.</summary>
internal abstract class TextSink
{
    public abstract void Append(char value);

    public abstract void Append(ReadOnlySpan<char> text);

    /// <summary>A number in decimal digits.</summary>
    public virtual void Append(long value)
    {
        Span<char> digits = stackalloc char[20];
        _ = value.TryFormat(digits, out var written, default, CultureInfo.InvariantCulture);
        Append(digits[..written]);
    }
}
