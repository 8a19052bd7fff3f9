namespace Sluice.Generator.Model.Integrations;

/// <summary>One of an integration's <c>requestParameters</c>.</summary>
/// <param name="Target">Such as <c>integration.request.header.tenant</c>.</param>
/// <param name="Source">Such as <c>method.request.header.x-tenant</c>, or a constant in apostrophes.</param>
internal sealed record MappingModel(string Target, string Source);
