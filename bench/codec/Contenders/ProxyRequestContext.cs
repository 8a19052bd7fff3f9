namespace Sluice.Bench.Codec;

public sealed class ProxyRequestContext
{
    public string? Path { get; set; }

    public string? AccountId { get; set; }

    public string? ResourceId { get; set; }

    public string? Stage { get; set; }

    public string? DomainName { get; set; }

    public string? DomainPrefix { get; set; }

    public string? RequestId { get; set; }

    public string? ExtendedRequestId { get; set; }

    public string? Protocol { get; set; }

    public ProxyIdentity? Identity { get; set; }

    public string? ResourcePath { get; set; }

    public string? HttpMethod { get; set; }

    public string? ApiId { get; set; }

    public string? RequestTime { get; set; }

    public long RequestTimeEpoch { get; set; }
}
