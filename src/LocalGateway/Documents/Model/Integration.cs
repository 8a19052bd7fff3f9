using System.Collections.Immutable;
using Sluice.Contract;
using Sluice.LocalGateway.Documents.Mappings;

namespace Sluice.LocalGateway.Documents.Model;

/// <summary>The integration of a method: its backend, and how requests and responses are transformed.</summary>
internal sealed record Integration
{
    /// <summary>The longest time that AWS lets an integration take by default.</summary>
    public static readonly TimeSpan LongestTimeout = TimeSpan.FromMilliseconds(ApiGatewayLimits.LongestTimeout);

    public required IntegrationType Type { get; init; }

    /// <summary>The address as in the document, with stage variables not yet replaced; empty for mocks.</summary>
    public string Uri { get; init; } = "";

    /// <summary>The HTTP method of the request to the backend; empty for mocks.</summary>
    public string HttpMethod { get; init; } = "";

    public PassthroughBehavior Passthrough { get; init; }

    public ContentHandling ContentHandling { get; init; }

    public TimeSpan Timeout { get; init; } = LongestTimeout;

    public required TemplateSet RequestTemplates { get; init; }

    public ImmutableArray<ParameterMapping> RequestParameters { get; init; } = [];

    public ImmutableArray<IntegrationResponse> Responses { get; init; } = [];

    /// <summary>Whether the response is passed on while the backend makes it.</summary>
    public bool IsStream { get; init; }

    public bool IsProxy => Type is IntegrationType.LambdaProxy or IntegrationType.HttpProxy;
}
