using System.ComponentModel.DataAnnotations;

namespace Library.Members;

/// <summary>The form of somebody who joins.</summary>
/// <param name="Name">The name.</param>
/// <param name="Email">The address for notices.</param>
/// <param name="Pin">The secret for signing in.</param>
/// <param name="Phone">The phone number.</param>
public sealed record Registration(
    [property: StringLength(100, MinimumLength = 1)] string Name,
    [property: EmailAddress] string Email,
    [property: RegularExpression("[0-9]{4,8}", ErrorMessage = "A PIN has 4 to 8 digits.")] string Pin,
    [property: Phone] string? Phone = null);
