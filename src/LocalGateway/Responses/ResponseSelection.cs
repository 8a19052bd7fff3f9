using System.Collections.Immutable;
using Sluice.LocalGateway.Documents.Model;
using Sluice.LocalGateway.Exchanges;
using Sluice.LocalGateway.Http;

namespace Sluice.LocalGateway.Responses;

/// <summary>Chooses the integration response, and its template.</summary>
internal static class ResponseSelection
{
    /// <summary>The first response whose pattern matches, or the default one; null where there is none.</summary>
    public static IntegrationResponse? Choose(ImmutableArray<IntegrationResponse> responses, BackendAnswer answer)
    {
        IntegrationResponse? fallback = null;
        foreach (var response in responses)
        {
            if (response.Pattern is null)
            {
                fallback ??= response;
            }
            else if (answer.SelectionText is { } text && response.Pattern.Matches(text))
            {
                return response;
            }
        }

        return fallback;
    }

    /// <summary>The template for what the client accepts; without one, that for JSON, or the first. Null where there is none.</summary>
    public static ContentTemplate? Choose(TemplateSet templates, string? accept)
        => templates.IsEmpty ? null
            : templates.Find(MediaType.Of(accept)) ?? templates.Find(MediaType.Json) ?? templates.Templates[0];
}
