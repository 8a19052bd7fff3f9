namespace Sluice.Bench.Codec;

public sealed record Address(string Name, string Street, string City, string PostalCode, string Country);
