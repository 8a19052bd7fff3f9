namespace Library.Access;

/// <summary>Who calls.</summary>
/// <param name="Card">The number of the member's card.</param>
/// <param name="Role">What the member may do.</param>
public sealed record Identity(string Card, Role Role);
