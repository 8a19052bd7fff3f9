using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Library.Access;

/// <summary>Issues and checks the tokens of members. A token is signed, so every function can check it without asking another one.</summary>
/// <param name="key">The secret of the stack.</param>
public sealed class Tokens(string key)
{
    private readonly byte[] _key = Encoding.UTF8.GetBytes(key);

    /// <summary>Issues a token: <c>card.role.expiry.signature</c>.</summary>
    /// <param name="card">The number of the member's card.</param>
    /// <param name="role">The member's role.</param>
    /// <param name="expiry">The time from which the token is refused.</param>
    public string Issue(string card, Role role, DateTimeOffset expiry)
    {
        var claims = string.Create(CultureInfo.InvariantCulture, $"{card}.{role}.{expiry.ToUnixTimeSeconds()}");
        return $"{claims}.{Sign(claims)}";
    }

    /// <summary>Returns who a token stands for, or null if it is forged, expired or no token at all.</summary>
    /// <param name="token">What the client sent.</param>
    /// <param name="now">The current time.</param>
    public Identity? Read(string token, DateTimeOffset now)
    {
        var end = token.LastIndexOf('.');
        if (end < 0 || !CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(token[(end + 1)..]), Encoding.UTF8.GetBytes(Sign(token[..end]))))
        {
            return null;
        }

        return token[..end].Split('.') is [var card, var role, var expiry]
            && Enum.TryParse<Role>(role, out var known)
            && long.TryParse(expiry, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
            && now.ToUnixTimeSeconds() < seconds
                ? new Identity(card, known)
                : null;
    }

    private string Sign(string claims) => Base64Url.EncodeToString(HMACSHA256.HashData(_key, Encoding.UTF8.GetBytes(claims)));
}
