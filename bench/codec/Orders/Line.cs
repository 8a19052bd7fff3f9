namespace Sluice.Bench.Codec;

public sealed record Line(string Sku, int Quantity, decimal Price, string? Note = null);
