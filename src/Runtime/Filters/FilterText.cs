namespace Sluice;

/// <summary>A text with which a filter answers.</summary>
internal sealed class FilterText(int status, string text, string mediaType) : HttpResult(status)
{
    public string Text { get; } = text;

    public string MediaType { get; } = mediaType;
}
