using System.Collections.Immutable;
using Sluice.LocalGateway.Documents.Mappings;
using Sluice.MappingTemplates;

namespace Sluice.LocalGateway.Documents.Model;

/// <summary>An integration response: makes the response of the backend's answers that its pattern selects.</summary>
internal sealed record IntegrationResponse
{
    /// <summary>The selection pattern, or null for the default response.</summary>
    public JavaPattern? Pattern { get; init; }

    public required int StatusCode { get; init; }

    public required TemplateSet Templates { get; init; }

    /// <summary>The headers of the response, and where their values come from.</summary>
    public ImmutableArray<ParameterMapping> Headers { get; init; } = [];

    public ContentHandling ContentHandling { get; init; }
}
