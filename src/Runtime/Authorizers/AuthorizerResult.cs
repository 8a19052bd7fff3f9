namespace Sluice;

/// <summary>The result of a Lambda authorizer.</summary>
public sealed class AuthorizerResult
{
    private AuthorizerResult(bool isUnauthorized, bool isAllowed, string principalId)
    {
        IsUnauthorized = isUnauthorized;
        IsAllowed = isAllowed;
        PrincipalId = principalId;
    }

    /// <summary>The id of the caller. It is empty if the caller is unknown.</summary>
    public string PrincipalId { get; }

    /// <summary>Values that operations bind with <see cref="FromAuthorizerAttribute"/>. API Gateway passes on each value as text.</summary>
    public Dictionary<string, string> Context { get; } = [];

    /// <summary>The API key for the usage plan, if the API takes its keys from the authorizer; otherwise <see langword="null"/>.</summary>
    public string? UsageIdentifierKey { get; set; }

    internal bool IsAllowed { get; }

    internal bool IsUnauthorized { get; }

    /// <summary>
    /// Allows the request. The result is for the whole stage, because API Gateway caches it for all methods. If the decision differs from method
    /// to method, put it into a value of <see cref="Context"/>, or turn the cache off with <c>Ttl = 0</c>.
    /// </summary>
    /// <param name="principalId">The id of the caller.</param>
    public static AuthorizerResult Allow(string principalId) => new(isUnauthorized: false, isAllowed: true, principalId);

    /// <summary>Denies the request: API Gateway responds with 403.</summary>
    /// <param name="principalId">The id of the caller.</param>
    public static AuthorizerResult Deny(string principalId) => new(isUnauthorized: false, isAllowed: false, principalId);

    /// <summary>Says that the caller is unknown: API Gateway responds with 401.</summary>
    public static AuthorizerResult Unauthorized() => new(isUnauthorized: true, isAllowed: false, "");
}
