using System.Collections.Immutable;

namespace Sluice.LocalGateway.Documents.Model;

/// <summary>The conditions that a method sets for its callers. At least one of the properties sets a condition.</summary>
internal sealed record MethodAccess
{
    public AuthorizerSettings? Authorizer { get; init; }

    /// <summary>The scopes of which an access token must have one; empty if the method takes identity tokens.</summary>
    public ImmutableArray<string> Scopes { get; init; } = [];

    /// <summary>Whether requests must be signed with an access key of IAM.</summary>
    public bool IsIam { get; init; }

    public bool RequiresApiKey { get; init; }
}
