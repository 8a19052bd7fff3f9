namespace Library.Services;

/// <summary>What changes about a review. A member that is absent stays as it is.</summary>
/// <param name="Stars">1 to 5.</param>
/// <param name="Text">What the member thinks, or null to remove it.</param>
public sealed record ReviewChange(int? Stars, string? Text);
