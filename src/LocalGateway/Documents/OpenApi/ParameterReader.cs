using System.Collections.Immutable;
using Sluice.LocalGateway.Documents.Mappings;
using Sluice.LocalGateway.Documents.Model;
using Sluice.LocalGateway.Json;

namespace Sluice.LocalGateway.Documents.OpenApi;

/// <summary>Reads the parameters that an operation declares.</summary>
internal sealed class ParameterReader(References references)
{
    public ImmutableArray<DeclaredParameter> Read(JsonPlace pathItem, JsonPlace operation)
    {
        var parameters = references.Parameters(pathItem, operation).Select(Read).OfType<DeclaredParameter>().ToImmutableArray();
        var twice = parameters.DistinctBy(parameter => (parameter.In, parameter.Name)).GroupBy(parameter => parameter.Name, StringComparer.Ordinal).FirstOrDefault(group => group.Skip(1).Any());
        return twice is null ? parameters
            : throw operation.Error($"Parameter names must be unique across querystring, header and path. '{twice.Key}' is in {string.Join(" and ", twice.Select(parameter => parameter.In.ToString().ToLowerInvariant()))}.");
    }

    private DeclaredParameter? Read(JsonPlace parameter)
    {
        MappingTarget? place = parameter.Find("in")?.Text() switch
        {
            "path" => MappingTarget.Path,
            "query" => MappingTarget.Querystring,
            "header" => MappingTarget.Header,
            _ => null,
        };
        if (place is not { } target || parameter.Find("name") is not { } name)
        {
            return null;
        }

        var schema = parameter.Find("schema") is { } given ? references.Follow(given) : (JsonPlace?)null;
        return new(
            target,
            name.Text(),
            parameter.Find("required")?.Flag() == true,
            schema?.Find("type") is { IsString: true } type ? type.Text() : "",
            [.. (schema?.Find("enum")?.Items() ?? []).Where(value => value.Value.ValueKind is System.Text.Json.JsonValueKind.String or System.Text.Json.JsonValueKind.Number).Select(value => value.TextOrNumber())]);
    }
}
