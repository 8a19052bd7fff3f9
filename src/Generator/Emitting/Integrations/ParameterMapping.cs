namespace Sluice.Generator.Emitting.Integrations;

/// <summary>An entry of an integration's <c>requestParameters</c>, or a header of an integration response.</summary>
/// <param name="Target">The target, such as <c>integration.request.header.tenant</c>. For a response, the name of the header.</param>
/// <param name="Source">The source, such as <c>method.request.header.x-tenant</c>, or a constant in apostrophes.</param>
internal sealed record ParameterMapping(string Target, string Source);
