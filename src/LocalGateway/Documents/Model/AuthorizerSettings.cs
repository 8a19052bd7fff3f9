using System.Collections.Immutable;
using Sluice.LocalGateway.Documents.Mappings;
using Sluice.MappingTemplates;

namespace Sluice.LocalGateway.Documents.Model;

/// <summary>An authorizer, from a security scheme.</summary>
internal sealed record AuthorizerSettings
{
    /// <summary>AWS's default.</summary>
    public static readonly TimeSpan DefaultTtl = TimeSpan.FromSeconds(300);

    /// <summary>The security scheme's name.</summary>
    public required string Name { get; init; }

    public required AuthorizerKind Kind { get; init; }

    /// <summary>The function's invocation, stage variables not yet replaced; empty for user pools.</summary>
    public string Uri { get; init; } = "";

    /// <summary>What of a request identifies the caller. Each must be there, or the request is refused without a call.</summary>
    public ImmutableArray<MappingExpression> IdentitySources { get; init; } = [];

    /// <summary>What a token must match as a whole; null for any.</summary>
    public JavaPattern? TokenPattern { get; init; }

    /// <summary>How long an answer serves requests of the same identity; zero for one request only.</summary>
    public TimeSpan Ttl { get; init; } = DefaultTtl;
}
