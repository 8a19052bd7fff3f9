namespace Sluice.LocalGateway.Exchanges;

/// <summary>What makes an exchange different from another one with the same request: its ids and its time.</summary>
internal sealed record ExchangeIds(string RequestId, string ExtendedRequestId, string TraceId, DateTimeOffset Time);
