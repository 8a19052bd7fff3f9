namespace Sluice.LocalGateway.Documents.Mappings;

/// <summary>One line of <c>requestParameters</c> or <c>responseParameters</c>.</summary>
/// <param name="Target">Where the value goes.</param>
/// <param name="Name">The header, query string or path parameter that is set.</param>
/// <param name="Source">Where the value comes from.</param>
internal sealed record ParameterMapping(MappingTarget Target, string Name, MappingExpression Source);
