namespace Sluice;

/// <summary>With which requests of other sites a browser sends a cookie.</summary>
public enum SameSiteMode
{
    /// <summary>The cookie does not say it, so the browser decides.</summary>
    Unspecified = -1,

    /// <summary>With all requests. Browsers accept such a cookie only with <see cref="CookieOptions.Secure"/>.</summary>
    None,

    /// <summary>With requests of the same site, and when the user follows a link from another site.</summary>
    Lax,

    /// <summary>Only with requests of the same site.</summary>
    Strict,
}
