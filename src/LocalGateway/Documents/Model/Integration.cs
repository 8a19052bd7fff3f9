using System.Collections.Immutable;
using Sluice.Contract;
using Sluice.LocalGateway.Documents.Mappings;

namespace Sluice.LocalGateway.Documents.Model;

/// <summary>Where a method's requests go, and what is done to them on the way there and back.</summary>
internal sealed record Integration
{
    /// <summary>AWS's own limit on the time that an integration may take.</summary>
    public static readonly TimeSpan LongestTimeout = TimeSpan.FromMilliseconds(ApiGatewayLimits.LongestTimeout);

    public required IntegrationType Type { get; init; }

    /// <summary>As in the document, stage variables not yet replaced; empty for mocks.</summary>
    public string Uri { get; init; } = "";

    /// <summary>The method of the backend's request; empty for mocks.</summary>
    public string HttpMethod { get; init; } = "";

    public PassthroughBehavior Passthrough { get; init; }

    public ContentHandling ContentHandling { get; init; }

    public TimeSpan Timeout { get; init; } = LongestTimeout;

    public required TemplateSet RequestTemplates { get; init; }

    public ImmutableArray<ParameterMapping> RequestParameters { get; init; } = [];

    public ImmutableArray<IntegrationResponse> Responses { get; init; } = [];

    public bool IsProxy => Type is IntegrationType.LambdaProxy or IntegrationType.HttpProxy;
}
