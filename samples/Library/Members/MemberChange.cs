using System.ComponentModel.DataAnnotations;
using Sluice;

namespace Library.Members;

/// <summary>What changes about a member. A member that is absent stays as it is.</summary>
/// <param name="Name">The new name.</param>
/// <param name="Email">The new address.</param>
/// <param name="Phone">The new phone number, or null to remove it.</param>
public sealed record MemberChange(
    [property: StringLength(100, MinimumLength = 1)] Optional<string> Name,
    [property: EmailAddress] Optional<string> Email,
    [property: Phone] Optional<string?> Phone);
