using System.Globalization;
using Sluice.Generator.Emitting.Json;
using Sluice.Generator.Emitting.OpenApi;

namespace Sluice.Generator.Emitting.Integrations;

/// <summary>Prints an integration that is no function's.</summary>
internal static class IntegrationWriter
{
    /// <param name="json">Inside the integration.</param>
    /// <param name="plan">The integration.</param>
    /// <param name="common">The headers of every response.</param>
    /// <param name="contentHandling">What a template wants of bytes; null where the API has none.</param>
    /// <param name="references">How the file names what only the stack knows.</param>
    public static void Write(JsonWriter json, IntegrationPlan plan, ResponseHeaders common, string? contentHandling, IReferences references)
    {
        json.String("type", plan.Type);
        if (plan.Uri is not null)
        {
            json.String("httpMethod", plan.Method!);
            references.WriteText(json, "uri", plan.Uri);
        }

        if (plan.VpcLink is not null)
        {
            json.String("connectionType", "VPC_LINK");
            references.WriteText(json, "connectionId", plan.VpcLink);
        }

        if (plan.NeedsRole)
        {
            references.WriteRole(json);
        }

        if (plan.Timeout is { } timeout)
        {
            json.Number("timeoutInMillis", timeout);
        }

        if (plan.Parameters.Count > 0)
        {
            json.Object("requestParameters", parameters =>
            {
                foreach (var mapping in plan.Parameters)
                {
                    parameters.String(mapping.Target, mapping.Source);
                }
            });
        }

        json.OptionalString("contentHandling", plan.RequestTemplate is null ? null : contentHandling);

        // Without a template "never" would refuse every request.
        json.String("passthroughBehavior", plan.RequestTemplate is null ? "when_no_match" : "never");
        if (plan.RequestTemplate is not null)
        {
            json.Object("requestTemplates", templates => templates.String("application/json", plan.RequestTemplate));
        }

        if (!plan.IsProxy)
        {
            json.Object("responses", responses =>
            {
                foreach (var response in plan.Responses)
                {
                    responses.Object(response.Pattern, item => WriteResponse(item, response, common));
                }
            });
        }
    }

    private static void WriteResponse(JsonWriter json, PlannedResponse response, ResponseHeaders common)
    {
        json.String("statusCode", response.Status.ToString(CultureInfo.InvariantCulture));
        Headers(response, common).WriteParameters(json, "method.response.header.");
        if (response.Template is not null)
        {
            json.Object("responseTemplates", templates => templates.String("application/json", response.Template));
        }
    }

    public static ResponseHeaders Headers(PlannedResponse response, ResponseHeaders common) =>
        (response.IsProblem ? common.With(ResponseHeaders.ProblemType) : common).WithMapped(response.Headers.Select(header => (header.Target, header.Source)));
}
