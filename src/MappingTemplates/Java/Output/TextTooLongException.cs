namespace Sluice.MappingTemplates.Java.Output;

/// <summary>A text grew past its limit.</summary>
internal sealed class TextTooLongException(long limit) : Exception($"The text is longer than the limit of {limit}.")
{
    public long Limit { get; } = limit;
}
