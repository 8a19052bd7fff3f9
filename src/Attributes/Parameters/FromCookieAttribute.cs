using System;

namespace Sluice;

/// <summary>Binds a parameter to a cookie of the request. Letter case counts in the names of cookies (RFC 6265).</summary>
/// <param name="name">The cookie's name; <see langword="null"/> for the parameter's own name.</param>
[AttributeUsage(AttributeTargets.Parameter | AttributeTargets.Property)]
public sealed class FromCookieAttribute(string? name = null) : Attribute
{
    /// <summary>The cookie's name; <see langword="null"/> for the parameter's own name.</summary>
    public string? Name { get; } = name;
}
