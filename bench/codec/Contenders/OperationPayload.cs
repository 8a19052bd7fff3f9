using System.Text.Json.Serialization;

namespace Sluice.Bench.Codec;

/// <summary>The payload of a custom integration, as one type for System.Text.Json.</summary>
public sealed class OperationPayload
{
    [JsonPropertyName("@op")]
    public string Operation { get; set; } = "";

    public string? CustomerId { get; set; }

    public string? Limit { get; set; }

    public string? Open { get; set; }

    public string? Tenant { get; set; }

    public string? RequestId { get; set; }

    public NewOrder? Order { get; set; }

    public List<Line>? Lines { get; init; }
}
