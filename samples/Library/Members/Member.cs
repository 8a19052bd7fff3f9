using Library.Access;

namespace Library.Members;

/// <summary>A member of the library.</summary>
/// <param name="Card">The number of the card.</param>
/// <param name="Name">The member's name.</param>
/// <param name="Email">The address for notices.</param>
/// <param name="Phone">The phone number; absent if there is none.</param>
/// <param name="Role">What the member may do.</param>
/// <param name="Blocked">Whether the member may not borrow at present.</param>
public sealed record Member(string Card, string Name, string Email, string? Phone = null, Role Role = Role.Reader, bool Blocked = false);
