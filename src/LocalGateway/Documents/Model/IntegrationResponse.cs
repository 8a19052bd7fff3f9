using System.Collections.Immutable;
using Sluice.LocalGateway.Documents.Mappings;
using Sluice.MappingTemplates;

namespace Sluice.LocalGateway.Documents.Model;

/// <summary>What the client gets for the backend's answers that a pattern selects.</summary>
internal sealed record IntegrationResponse
{
    /// <summary>Null for the default response.</summary>
    public JavaPattern? Pattern { get; init; }

    public required int StatusCode { get; init; }

    public required TemplateSet Templates { get; init; }

    /// <summary>Headers of the response, and where their values come from.</summary>
    public ImmutableArray<ParameterMapping> Headers { get; init; } = [];

    public ContentHandling ContentHandling { get; init; }
}
