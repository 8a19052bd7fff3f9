namespace Sluice.Bench.Codec;

public sealed record NewOrder(Guid CustomerId, DateTimeOffset PlacedAt, Address ShipTo, Address? BillTo, List<Line> Lines, string? Comment = null);
