namespace Sluice.Generator.Emitting.Integrations;

/// <summary>One of an integration's <c>requestParameters</c>, or a header of an integration response.</summary>
/// <param name="Target">Such as <c>integration.request.header.tenant</c>; of a response, the header.</param>
/// <param name="Source">Such as <c>method.request.header.x-tenant</c>, or a constant in apostrophes.</param>
internal sealed record ParameterMapping(string Target, string Source);
