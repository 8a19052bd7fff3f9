using System.Collections.Immutable;
using Sluice.LocalGateway.Documents.Mappings;
using Sluice.LocalGateway.Documents.Model;
using Sluice.LocalGateway.Json;
using Sluice.LocalGateway.Schemas;

namespace Sluice.LocalGateway.Documents.OpenApi;

/// <summary>Reads how the requests of an operation are validated.</summary>
internal sealed class ValidatorReader(JsonPlace root, References references, DocumentFindings findings)
{
    private readonly SchemaCompiler _schemas = new(references);

    /// <param name="parameters">The parameters of the operation and of its path.</param>
    /// <param name="operation">The operation.</param>
    /// <returns>Null if nothing is validated.</returns>
    public RequestValidator? Read(IEnumerable<JsonPlace> parameters, JsonPlace operation)
    {
        var name = operation.Find("x-amazon-apigateway-request-validator") ?? root.Find("x-amazon-apigateway-request-validator");
        return findings.Read<JsonPlace?>(name, place => Find(place), null) is not { } validator ? null : new()
        {
            Required = findings.Read(validator.Find("validateRequestParameters"), flag => flag.Flag() ? ReadRequired(parameters) : [], []),
            Models = findings.Read(validator.Find("validateRequestBody"), flag => flag.Flag() ? ReadModels(operation) : null, null),
        };
    }

    private JsonPlace Find(JsonPlace name)
    {
        var validators = root.Find("x-amazon-apigateway-request-validators");
        return validators?.Find(name.Text()) ?? throw name.Error(
            validators is { IsUnknown: true } ? Refusal.OnlyHere : Refusal.ByAws,
            $"'{name.Text()}' is not in 'x-amazon-apigateway-request-validators'. Declare it there, or correct the name.");
    }

    private static ImmutableArray<RequiredParameter> ReadRequired(IEnumerable<JsonPlace> parameters)
    {
        var required = new List<RequiredParameter>();
        foreach (var parameter in parameters)
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
            .Select(member => findings.Read(member.Value.Member("schema"), schema => Compile(member.Key, schema), null))
            .OfType<RequestModel>()];
    }

    private RequestModel? Compile(string mediaType, JsonPlace schema)
    {
        try
        {
            return new(mediaType, _schemas.Compile(schema));
        }
        catch (DocumentException problem) when (findings.IsOfOthers && problem.Refusal == Refusal.OnlyHere && !problem.IsUnknown)
        {
            findings.Ignore("schema", problem, schema, $"bodies are not validated with this schema. At {problem.Place}: {problem.Problem}");
            return null;
        }
    }

    // The order is recorded: headers, then path, then query string.
    private static int Order(MappingTarget target) => target switch
    {
        MappingTarget.Header => 0,
        MappingTarget.Path => 1,
        _ => 2,
    };
}
