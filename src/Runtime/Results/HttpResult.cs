namespace Sluice;

/// <summary>A result that carries its status and headers. Each result type has one status, so that the OpenAPI document can list it.</summary>
/// <param name="status">The HTTP status, 200 to 599. It must equal the status in the type's <see cref="ResultStatusAttribute"/>.</param>
public abstract class HttpResult(int status)
{
    private Dictionary<string, string>? _headers;

    /// <summary>The HTTP status code.</summary>
    public int Status { get; } = status;

    /// <summary>The headers of the response. The case of names is ignored.</summary>
    public IDictionary<string, string> Headers => _headers ??= new(StringComparer.OrdinalIgnoreCase);

    /// <summary>
    /// The version of what the response contains, in the header <c>ETag</c>; <see langword="null"/> for none. The conditions of a request that names
    /// versions are an <see cref="EntityTagCondition"/>.
    /// </summary>
    public EntityTag? ETag
    {
        get => _headers is not null && _headers.TryGetValue("ETag", out var text) && EntityTag.TryParse(text, out var tag) ? tag : null;
        set
        {
            if (value is { } tag)
            {
                Headers["ETag"] = tag.ToString();
            }
            else
            {
                _headers?.Remove("ETag");
            }
        }
    }

    internal RepeatedHeaders? Repeated { get; private set; }

    internal Dictionary<string, string>? SetHeaders => _headers is { Count: > 0 } ? _headers : null;

    /// <summary>
    /// Adds a value to a header and keeps the values that it has. A proxy operation (<see cref="ProxyAttribute"/>) sends each value as a header of its
    /// own. A custom integration sends them as one value with commas, so it can send only one <c>Set-Cookie</c>.
    /// </summary>
    /// <param name="name">The header's name.</param>
    /// <param name="value">The value to add.</param>
    public void AppendHeader(string name, string value)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(value);
        (Repeated ??= new()).Add(name, value);
    }

    /// <summary>
    /// Adds a cookie. The value is percent-encoded, which <see cref="FromCookieAttribute"/> reverses. A custom integration sends one cookie; a proxy
    /// operation (<see cref="ProxyAttribute"/>) sends several.
    /// </summary>
    /// <param name="name">The cookie's name: a token of HTTP, such as <c>session</c>.</param>
    /// <param name="value">The cookie's value.</param>
    /// <param name="options">The cookie's attributes; <see langword="null"/> for a cookie of the session with the path <c>/</c>.</param>
    /// <exception cref="ArgumentException">The name, the path or the domain has a character that would change the header.</exception>
    public void AppendCookie(string name, string value, CookieOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(value);
        AppendHeader(SetCookie.Header, SetCookie.Format(name, value, options));
    }

    /// <summary>Tells the client to delete a cookie. It counts as a cookie that is added.</summary>
    /// <param name="name">The cookie's name.</param>
    /// <param name="options">The attributes. Path and domain must be those with which the cookie was set.</param>
    /// <exception cref="ArgumentException">The name, the path or the domain has a character that would change the header.</exception>
    public void DeleteCookie(string name, CookieOptions? options = null) => AppendCookie(name, "", new()
    {
        Path = options is null ? "/" : options.Path,
        Domain = options?.Domain,
        Secure = options?.Secure ?? false,
        HttpOnly = options?.HttpOnly ?? false,
        SameSite = options?.SameSite ?? SameSiteMode.Unspecified,
        Expires = DateTimeOffset.UnixEpoch,
    });

    /// <summary>Sets a header, unless there is no value for it.</summary>
    /// <param name="name">The header's name.</param>
    /// <param name="value">The header's value; <see langword="null"/> to send no header.</param>
    protected void SetHeader(string name, string? value)
    {
        if (value is not null)
        {
            Headers[name] = value;
        }
    }
}
