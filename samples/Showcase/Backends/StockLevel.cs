namespace Showcase.Backends;

/// <summary>How much there is of an item.</summary>
/// <param name="Sku">The item.</param>
/// <param name="Quantity">Pieces.</param>
public sealed record StockLevel(string Sku, int Quantity);
