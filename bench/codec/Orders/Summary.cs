namespace Sluice.Bench.Codec;

public sealed record Summary(Guid CustomerId, string Tenant, Guid RequestId, int Limit, bool Open);
