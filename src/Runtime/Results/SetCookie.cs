using System.Buffers;
using System.Globalization;
using System.Text;

namespace Sluice;

/// <summary>Makes the value of the header <c>Set-Cookie</c>.</summary>
internal static class SetCookie
{
    public const string Header = "Set-Cookie";

    // RFC 9110, section 5.6.2: the characters of a token.
    private static readonly SearchValues<char> Token =
        SearchValues.Create("!#$%&'*+-.^_`|~0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz");

    /// <summary>Returns the header's value.</summary>
    /// <param name="name">The cookie's name.</param>
    /// <param name="value">The cookie's value, which is percent-encoded, as in ASP.NET Core.</param>
    /// <param name="options">The cookie's attributes; null for a cookie of the session.</param>
    /// <exception cref="ArgumentException">The name, the path or the domain has a character that would change the header.</exception>
    public static string Format(string name, string value, CookieOptions? options)
    {
        if (name.Length == 0 || name.AsSpan().ContainsAnyExcept(Token))
        {
            throw new ArgumentException(
                $"'{name}' is not the name of a cookie. Use letters A-Z, digits and the characters ! # $ % & ' * + - . ^ _ ` | ~.", nameof(name));
        }

        options ??= new();
        var text = new StringBuilder(name).Append('=').Append(Uri.EscapeDataString(value));
        if (options.Expires is { } expires)
        {
            text.Append("; expires=").Append(expires.ToString("R", CultureInfo.InvariantCulture));
        }

        if (options.MaxAge is { } age)
        {
            text.Append("; max-age=").Append(((long)age.TotalSeconds).ToString(CultureInfo.InvariantCulture));
        }

        Append(text, "domain", options.Domain, nameof(CookieOptions.Domain));
        Append(text, "path", options.Path, nameof(CookieOptions.Path));
        text.Append(options.Secure ? "; secure" : "");
        text.Append(options.SameSite switch
        {
            SameSiteMode.None => "; samesite=none",
            SameSiteMode.Lax => "; samesite=lax",
            SameSiteMode.Strict => "; samesite=strict",
            _ => "",
        });
        return text.Append(options.HttpOnly ? "; httponly" : "").ToString();
    }

    private static void Append(StringBuilder text, string name, string? value, string property)
    {
        if (string.IsNullOrEmpty(value))
        {
            return;
        }

        if (value.AsSpan().ContainsAnyExceptInRange(' ', '~') || value.Contains(';', StringComparison.Ordinal))
        {
            throw new ArgumentException($"The cookie's {property} '{value}' has a semicolon, or a character that a header cannot have.", nameof(value));
        }

        text.Append("; ").Append(name).Append('=').Append(value);
    }
}
