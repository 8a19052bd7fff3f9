// The namespace of what handler code sees.
#pragma warning disable IDE0130
namespace Sluice;
#pragma warning restore IDE0130

/// <summary>What a Lambda authorizer answers.</summary>
public sealed class AuthorizerResult
{
    private AuthorizerResult(bool isUnauthorized, bool isAllowed, string principalId)
    {
        IsUnauthorized = isUnauthorized;
        IsAllowed = isAllowed;
        PrincipalId = principalId;
    }

    /// <summary>Who calls.</summary>
    public string PrincipalId { get; }

    /// <summary>Values that operations bind with <see cref="FromAuthorizerAttribute"/>. API Gateway hands each on as text.</summary>
    public Dictionary<string, string> Context { get; } = [];

    /// <summary>The usage plan's key, where the API takes keys from the authorizer.</summary>
    public string? UsageIdentifierKey { get; set; }

    internal bool IsAllowed { get; }

    internal bool IsUnauthorized { get; }

    /// <summary>
    /// The caller may. The answer is for the whole stage, for API Gateway remembers it for every method; what differs from
    /// method to method belongs into a <see cref="Context"/> value or wants <c>Ttl = 0</c>.
    /// </summary>
    /// <param name="principalId">Who calls.</param>
    public static AuthorizerResult Allow(string principalId) => new(isUnauthorized: false, isAllowed: true, principalId);

    /// <summary>The caller may not: 403.</summary>
    /// <param name="principalId">Who calls.</param>
    public static AuthorizerResult Deny(string principalId) => new(isUnauthorized: false, isAllowed: false, principalId);

    /// <summary>Nobody knows who calls: 401.</summary>
    public static AuthorizerResult Unauthorized() => new(isUnauthorized: true, isAllowed: false, "");
}
