using System.Collections.Frozen;
using Sluice.LocalGateway.Documents.Model;
using Sluice.LocalGateway.Exchanges;

namespace Sluice.LocalGateway.Authorization.Identities;

/// <summary>Stands in for a user pool. It knows only the tokens that the file of identities declares.</summary>
internal static class CognitoStandIn
{
    private const string Bearer = "Bearer ";

    public static GatewayFault? Authorize(Exchange exchange, MethodAccess access, LocalIdentities identities)
    {
        var authorizer = access.Authorizer!;
        var token = exchange.Request.Headers.Find(authorizer.IdentitySources[0].Name);
        if (string.IsNullOrWhiteSpace(token))
        {
            return GatewayFault.Unauthorized(
                $"The header {authorizer.IdentitySources[0].Name} is missing, and this operation needs a token of a user pool in it.");
        }

        var bare = token.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase) ? token[Bearer.Length..].Trim() : token;
        if (!identities.CognitoTokens.TryGetValue(bare, out var claims))
        {
            return GatewayFault.Unauthorized(
                "The token is not declared under 'cognito' in the file of identities, and this gateway does not ask user pools. Declare it there.");
        }

        // The status that AWS gives for a token without the scope is not recorded.
        if (!access.Scopes.IsEmpty && !Scopes(claims).Any(scope => access.Scopes.Contains(scope)))
        {
            return GatewayFault.Unauthorized(
                $"This operation needs one of the scopes {string.Join(", ", access.Scopes)}, " +
                "and the token's 'scope' in the file of identities has none of them.");
        }

        exchange.Authorizer = new Dictionary<string, object?>
        {
            ["claims"] = claims.ToDictionary(claim => claim.Key, claim => (object?)claim.Value, StringComparer.Ordinal),
        };
        return null;
    }

    private static string[] Scopes(FrozenDictionary<string, string> claims)
        => claims.GetValueOrDefault("scope", "").Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
