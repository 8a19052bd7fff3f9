namespace Showcase.Services;

/// <summary>An item of the shop.</summary>
/// <param name="Sku">Its key.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Price">What it costs.</param>
/// <param name="IsSold">Whether it is gone.</param>
/// <param name="Tags">What it is about.</param>
public sealed record Item(string Sku, string? Title, decimal Price, bool IsSold, string[]? Tags);
