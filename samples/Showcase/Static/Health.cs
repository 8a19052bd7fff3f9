namespace Showcase.Static;

/// <summary>Whether the API is there.</summary>
/// <param name="Status">How it is.</param>
/// <param name="Price">What it costs.</param>
public sealed record Health(string Status, string Price);
