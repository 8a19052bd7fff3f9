using Sluice.Generator.Model.Integrations;
using Sluice.Generator.Model.Operations;

namespace Sluice.Generator.Emitting.Integrations;

/// <summary>
/// Makes the entries of <c>requestParameters</c> for the values that API Gateway copies from the method request to the integration request.
/// </summary>
internal static class RequestMappings
{
    /// <summary>Returns the mappings, ordered by target.</summary>
    public static IReadOnlyList<ParameterMapping> Of(IEnumerable<RequestMappingModel> mappings) =>
        [
            .. mappings.Select(mapping => new ParameterMapping(Target(mapping), Source(mapping.Value)))
                .OrderBy(mapping => mapping.Target, StringComparer.Ordinal),
        ];

    private static string Target(RequestMappingModel mapping) => "integration.request." + mapping.Part switch
    {
        RequestPart.Header => "header.",
        RequestPart.Query => "querystring.",
        RequestPart.Path => "path.",
        _ => throw new InvalidOperationException($"A request has no {mapping.Part}."),
    } + mapping.Name;

    private static string Source(MappedValueModel value) => value.Source switch
    {
        null => "'" + value.Text + "'",
        ParameterSource.Path => "method.request.path." + value.Text,
        ParameterSource.Query when value.IsMultiple => "method.request.multivaluequerystring." + value.Text,
        ParameterSource.Query => "method.request.querystring." + value.Text,
        ParameterSource.Header when value.IsMultiple => "method.request.multivalueheader." + value.Text,
        ParameterSource.Header => "method.request.header." + value.Text,
        ParameterSource.Authorizer => "context.authorizer." + value.Text,
        ParameterSource.StageVariable => "stageVariables." + value.Text,
        ParameterSource.Context => "context." + value.Text,
        var unknown => throw new InvalidOperationException($"API Gateway copies no value of the source {unknown}."),
    };
}
