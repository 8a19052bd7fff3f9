namespace Sluice.Bench.Codec;

public sealed class ProxyResponse
{
    public int StatusCode { get; set; }

    public Dictionary<string, string>? Headers { get; init; }

    public string? Body { get; set; }

    public bool IsBase64Encoded { get; set; }
}
