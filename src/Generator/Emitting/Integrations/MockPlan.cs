using System.Globalization;
using Sluice.Generator.Emitting.MappingTemplates;
using Sluice.Generator.Emitting.OpenApi;
using Sluice.Generator.Model.Api;
using Sluice.Generator.Model.Integrations;

namespace Sluice.Generator.Emitting.Integrations;

/// <summary>
/// Makes the plan of a response that needs no backend: a constant, or what templates of the user make. A constant is in a string literal, in which
/// Velocity substitutes nothing.
/// </summary>
internal static class MockPlan
{
    public static IntegrationPlan Of(ApiOperation operation, MockIntegrationModel mock, ResponseHeaders common)
    {
        var headers = mock.Headers.Items.Select(h => new ParameterMapping(h.Name, "'" + h.Value + "'")).ToList();
        var template = operation.ResponseTemplate?.Text ?? (mock.Body.Length == 0 ? "" : "#set($answer = " + Vtl.Literal(mock.Body) + ")\n$answer");
        if (template.Length > 0 && !headers.Exists(h => string.Equals(h.Target, "Content-Type", StringComparison.OrdinalIgnoreCase)))
        {
            headers.Insert(0, new("Content-Type", "'" + mock.MediaType + "'"));
        }

        var plan = new IntegrationPlan
        {
            Type = "mock",
            RequestTemplate = operation.RequestTemplate?.Text
                ?? "{\"statusCode\":" + operation.Result.Status.ToString(CultureInfo.InvariantCulture) + "}",
        };
        var outcome = new BackendOutcome
        {
            Pattern = "default",
            Status = operation.Result.Status,
            Description = operation.Result.Description ?? (operation.ResponseTemplate is null ? "Always the same" : "Made by a template"),
            Headers = headers,
            Template = CorsTemplate.Emit(operation.Cors) + template,
            Source = operation.ResponseTemplate,
            IsResult = true,
        };
        return plan.With([outcome], operation.Result, common);
    }
}
