namespace Sluice.Bench.Codec;

public sealed record ProxySummary(string CustomerId, string Tenant, string RequestId, int Limit, bool Open);
