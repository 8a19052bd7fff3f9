namespace Showcase.Backends;

/// <summary>How much to order.</summary>
/// <param name="Quantity">Pieces.</param>
public sealed record Refill(int Quantity);
