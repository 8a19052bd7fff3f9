using Sluice;

namespace Showcase.Authorizers;

/// <summary>Knows who works in the shop.</summary>
[LambdaFunction(MemorySize = 256, Timeout = 5)]
public sealed class StaffAuthorizer
{
    /// <summary>Looks at the token.</summary>
    /// <param name="request">What API Gateway asks.</param>
    [TokenAuthorizer("staff", Pattern = "Bearer [a-z]+", Ttl = 60)]
    public AuthorizerResult Check(AuthorizerRequest request) => request.Token switch
    {
        "Bearer alice" => Known("alice", "manager"),
        "Bearer mallory" => AuthorizerResult.Deny("mallory"),
        _ => AuthorizerResult.Unauthorized(),
    };

    private static AuthorizerResult Known(string name, string role)
    {
        var result = AuthorizerResult.Allow(name);
        result.Context["role"] = role;
        return result;
    }
}
