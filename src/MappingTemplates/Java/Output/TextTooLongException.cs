namespace Sluice.MappingTemplates.Java.Output;

/// <summary>Thrown if a text becomes longer than its limit.</summary>
internal sealed class TextTooLongException(long limit) : Exception($"The text is longer than the limit of {limit}.")
{
    public long Limit { get; } = limit;
}
