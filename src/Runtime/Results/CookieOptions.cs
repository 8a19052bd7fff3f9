namespace Sluice;

/// <summary>The attributes of a cookie (RFC 6265).</summary>
public sealed class CookieOptions
{
    /// <summary>
    /// The paths for which the client sends the cookie: this one and all below it. <see langword="null"/> for the folder of the request's path.
    /// </summary>
    public string? Path { get; init; } = "/";

    /// <summary>
    /// The domain for which the client sends the cookie, with its subdomains; <see langword="null"/> for the host of the request alone.
    /// </summary>
    public string? Domain { get; init; }

    /// <summary>When the cookie ends; <see langword="null"/> for the end of the client's session.</summary>
    public DateTimeOffset? Expires { get; init; }

    /// <summary>How long the cookie lives, in whole seconds. It counts more than <see cref="Expires"/>.</summary>
    public TimeSpan? MaxAge { get; init; }

    /// <summary>True if the client sends the cookie only through HTTPS.</summary>
    public bool Secure { get; init; }

    /// <summary>True if scripts of a page cannot read the cookie.</summary>
    public bool HttpOnly { get; init; }

    /// <summary>With which requests of other sites a browser sends the cookie.</summary>
    public SameSiteMode SameSite { get; init; } = SameSiteMode.Unspecified;
}
