using Library.Access;

namespace Library.Members;

/// <summary>What a program that signs in needs.</summary>
/// <param name="Token">The value for <c>Authorization: Bearer</c>.</param>
/// <param name="Role">What the member may do.</param>
/// <param name="Expires">The end of the session.</param>
public sealed record Session(string Token, Role Role, DateTimeOffset Expires);
