using System.Collections.Immutable;

namespace Sluice.LocalGateway.Documents.Model;

/// <summary>What a method asks of its callers. Never all empty: a method that asks nothing has none of these.</summary>
internal sealed record MethodAccess
{
    public AuthorizerSettings? Authorizer { get; init; }

    /// <summary>Scopes of which an access token must have one; empty for identity tokens.</summary>
    public ImmutableArray<string> Scopes { get; init; } = [];

    /// <summary>Whether requests are signed with an access key of IAM.</summary>
    public bool IsIam { get; init; }

    public bool RequiresApiKey { get; init; }
}
