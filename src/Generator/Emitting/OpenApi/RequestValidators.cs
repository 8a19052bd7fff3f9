using Sluice.Generator.Emitting.Documents;
using Sluice.Generator.Model.Api;
using Sluice.Generator.Model.Integrations;
using Sluice.Generator.Model.Operations;

namespace Sluice.Generator.Emitting.OpenApi;

/// <summary>Chooses the request validator of API Gateway for each operation.</summary>
internal sealed class RequestValidators(ApiModel api)
{
    private static readonly (string Name, bool Parameters, bool Body)[] All = [("all", true, true), ("body", false, true), ("parameters", true, false)];

    /// <summary>Writes the member that defines the validators that operations use, if there are any.</summary>
    public void Write(DocumentWriter json)
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

    /// <summary>Writes the member of an operation that names its validator.</summary>
    public void Write(DocumentWriter json, OperationModel operation) => json.OptionalString("x-amazon-apigateway-request-validator", Name(operation));

    // Lambda refuses an invocation without a tenant. The validator refuses the request before, and names the missing value.
    private static bool NeedsTenant(OperationModel operation) =>
        operation.Integration is LambdaIntegrationModel { Tenant.Source: ParameterSource.Query or ParameterSource.Header };

    private string? Name(OperationModel operation)
    {
        var parameters = NeedsTenant(operation) || (api.ValidatesParameters && operation.Parameters.Items.Any(parameter =>
            parameter.IsRequired && parameter.Source is ParameterSource.Query or ParameterSource.Header));

        // A validator that checks bodies refuses a request without one, so it is used only if the body is required.
        var body = api.ValidatesBodies && operation.Parameters.Items.Any(parameter => parameter.Source == ParameterSource.Body && parameter.IsRequired);
        return All.Where(validator => validator.Parameters == parameters && validator.Body == body).Select(validator => validator.Name).FirstOrDefault();
    }
}
