namespace Sluice.MappingTemplates.Text;

/// <summary>Takes text as it is made: the output of a template, or a string in the making.</summary>
internal abstract class TextSink
{
    public abstract void Append(char value);

    public abstract void Append(ReadOnlySpan<char> text);
}
