namespace Showcase.Services;

/// <summary>An item that is not in the shop yet.</summary>
/// <param name="Title">What it is called.</param>
/// <param name="Price">What it costs.</param>
/// <param name="IsSold">Whether it is gone.</param>
/// <param name="Tags">What it is about.</param>
public sealed record NewItem(string Title, decimal Price, bool IsSold = false, string[]? Tags = null);
