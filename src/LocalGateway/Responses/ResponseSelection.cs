using System.Collections.Immutable;
using Sluice.LocalGateway.Documents.Model;
using Sluice.LocalGateway.Exchanges;
using Sluice.LocalGateway.Http;

namespace Sluice.LocalGateway.Responses;

/// <summary>Chooses the integration response and its template.</summary>
internal static class ResponseSelection
{
    /// <summary>Returns the first response whose pattern matches the answer, or the default response, or null if there is neither.</summary>
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

    /// <summary>
    /// Returns the template for the media type that the client accepts. If there is none, it returns the template for JSON, and otherwise the first
    /// one.
    /// Returns null if there are no templates.
    /// </summary>
    public static ContentTemplate? Choose(TemplateSet templates, string? accept)
        => templates.IsEmpty ? null
            : templates.Find(MediaType.Of(accept)) ?? templates.Find(MediaType.Json) ?? templates.Templates[0];
}
