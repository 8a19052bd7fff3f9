using Sluice;

namespace Library.Access;

/// <summary>Knows the members by their tokens. It takes its services from the same container as the functions.</summary>
/// <param name="tokens">Checks the tokens.</param>
/// <param name="time">The current time.</param>
[LambdaFunction(MemorySize = 256, Timeout = 5)]
public sealed class MembersAuthorizer(Tokens tokens, TimeProvider time)
{
    /// <summary>Checks a token.</summary>
    /// <param name="request">What API Gateway asks.</param>
    [TokenAuthorizer("members", Pattern = "Bearer .+", Ttl = 60)]
    public AuthorizerResult Check(AuthorizerRequest request)
    {
        if (tokens.Read(request.Token["Bearer ".Length..], time.GetUtcNow()) is not { } identity)
        {
            return AuthorizerResult.Unauthorized();
        }

        var result = AuthorizerResult.Allow(identity.Card);
        result.Context["role"] = identity.Role.ToString();
        return result;
    }
}
