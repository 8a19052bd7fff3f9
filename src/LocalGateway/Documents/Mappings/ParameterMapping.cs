namespace Sluice.LocalGateway.Documents.Mappings;

/// <summary>One entry of <c>requestParameters</c> or <c>responseParameters</c>.</summary>
/// <param name="Target">The kind of parameter that is set.</param>
/// <param name="Name">The name of the header, query string parameter or path parameter that is set.</param>
/// <param name="Source">The expression that gives the value.</param>
internal sealed record ParameterMapping(MappingTarget Target, string Name, MappingExpression Source);
