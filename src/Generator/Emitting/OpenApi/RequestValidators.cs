using Sluice.Generator.Emitting.Json;
using Sluice.Generator.Model;
using Sluice.Generator.Model.Api;

namespace Sluice.Generator.Emitting.OpenApi;

/// <summary>Which of the service's validators looks at an operation's requests.</summary>
internal sealed class RequestValidators(ApiModel api)
{
    private static readonly (string Name, bool Parameters, bool Body)[] All = [("all", true, true), ("body", false, true), ("parameters", true, false)];

    /// <summary>The member that defines the validators, where there is one that an operation names.</summary>
    public void Write(JsonWriter json)
    {
        var used = api.Operations.Items.Select(Name).ToList();
        if (used.TrueForAll(name => name is null))
        {
            return;
        }

        json.Object("x-amazon-apigateway-request-validators", validators =>
        {
            foreach (var (name, parameters, body) in All.Where(validator => used.Contains(validator.Name)))
            {
                validators.Object(name, validator =>
                {
                    validator.Boolean("validateRequestParameters", parameters);
                    validator.Boolean("validateRequestBody", body);
                });
            }
        });
    }

    /// <summary>The member of an operation that names its validator.</summary>
    public void Write(JsonWriter json, OperationModel operation) => json.OptionalString("x-amazon-apigateway-request-validator", Name(operation));

    private string? Name(OperationModel operation)
    {
        var parameters = api.ValidatesParameters && operation.Parameters.Items.Any(parameter =>
            parameter.IsRequired && parameter.Source is ParameterSource.Query or ParameterSource.Header);

        // A validator that looks at bodies refuses a request without one.
        var body = api.ValidatesBodies && operation.Parameters.Items.Any(parameter => parameter.Source == ParameterSource.Body && parameter.IsRequired);
        return All.Where(validator => validator.Parameters == parameters && validator.Body == body).Select(validator => validator.Name).FirstOrDefault();
    }
}
