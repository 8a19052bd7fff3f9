using System.Collections.Immutable;
using Sluice.LocalGateway.Documents.Mappings;
using Sluice.MappingTemplates;

namespace Sluice.LocalGateway.Documents.Model;

/// <summary>The settings of an authorizer, read from a security scheme.</summary>
internal sealed record AuthorizerSettings
{
    /// <summary>AWS's default for <see cref="Ttl"/>.</summary>
    public static readonly TimeSpan DefaultTtl = TimeSpan.FromSeconds(300);

    /// <summary>The name of the security scheme.</summary>
    public required string Name { get; init; }

    public required AuthorizerKind Kind { get; init; }

    /// <summary>The <c>authorizerUri</c> as in the document, with stage variables not yet replaced; empty for user pools.</summary>
    public string Uri { get; init; } = "";

    /// <summary>
    /// The parts of a request that identify the caller. If one of them is missing, the request is refused and the function is not called.
    /// </summary>
    public ImmutableArray<MappingExpression> IdentitySources { get; init; } = [];

    /// <summary>The pattern that a whole token must match, or null if every token is accepted.</summary>
    public JavaPattern? TokenPattern { get; init; }

    /// <summary>The time for which an answer is reused for requests of the same identity; zero if it is not reused.</summary>
    public TimeSpan Ttl { get; init; } = DefaultTtl;
}
