using System.Collections.Immutable;
using Sluice.LocalGateway.Documents.Mappings;
using Sluice.LocalGateway.Documents.Model;
using Sluice.LocalGateway.Json;
using Sluice.LocalGateway.Schemas;

namespace Sluice.LocalGateway.Documents.OpenApi;

/// <summary>Reads what an operation's requests are checked against.</summary>
internal sealed class ValidatorReader(JsonPlace root, References references)
{
    private readonly SchemaCompiler _schemas = new(references);

    /// <returns>Null where nothing is checked.</returns>
    public RequestValidator? Read(JsonPlace pathItem, JsonPlace operation)
    {
        if ((operation.Find("x-amazon-apigateway-request-validator") ?? root.Find("x-amazon-apigateway-request-validator")) is not { } name)
        {
            return null;
        }

        var validator = root.Find("x-amazon-apigateway-request-validators")?.Find(name.Text())
            ?? throw name.Error($"'{name.Text()}' is not in 'x-amazon-apigateway-request-validators'. Declare it there, or correct the name.");
        return new()
        {
            Required = validator.Find("validateRequestParameters")?.Flag() == true ? ReadRequired(pathItem, operation) : [],
            Models = validator.Find("validateRequestBody")?.Flag() == true ? ReadModels(operation) : null,
        };
    }

    private ImmutableArray<RequiredParameter> ReadRequired(JsonPlace pathItem, JsonPlace operation)
    {
        var required = new List<RequiredParameter>();
        foreach (var parameter in references.Parameters(pathItem, operation))
        {
            var isRequired = parameter.Find("required")?.Flag() == true;
            MappingTarget? target = parameter.Member("in").Text() switch
            {
                "header" => MappingTarget.Header,
                "path" => MappingTarget.Path,
                "query" => MappingTarget.Querystring,
                _ => null,
            };
            if (isRequired && target is { } place)
            {
                required.Add(new(place, parameter.Member("name").Text()));
            }
        }

        return [.. required.OrderBy(parameter => Order(parameter.In)).ThenBy(parameter => parameter.Name, StringComparer.Ordinal).Distinct()];
    }

    private ImmutableArray<RequestModel>? ReadModels(JsonPlace operation)
    {
        if (operation.Find("requestBody") is not { } body || references.Follow(body).Find("content") is not { } content)
        {
            return null;
        }

        return [.. content.Members()
            .Where(member => member.Value.Find("schema") is not null)
            .Select(member => new RequestModel(member.Key, _schemas.Compile(member.Value.Member("schema"))))];
    }

    // As recorded: headers, then path, then query string.
    private static int Order(MappingTarget target) => target switch
    {
        MappingTarget.Header => 0,
        MappingTarget.Path => 1,
        _ => 2,
    };
}
