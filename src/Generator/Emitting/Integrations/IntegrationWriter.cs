using System.Globalization;
using Sluice.Generator.Emitting.Documents;

namespace Sluice.Generator.Emitting.Integrations;

/// <summary>Writes an integration.</summary>
internal static class IntegrationWriter
{
    /// <param name="json">The writer, inside the integration.</param>
    /// <param name="plan">The plan of the integration.</param>
    /// <param name="contentHandling">The <c>contentHandling</c> that templates need for bytes, or null if the API has no binary media types.</param>
    /// <param name="references">Writes the references to things that only the stack knows.</param>
    public static void Write(DocumentWriter json, IntegrationPlan plan, string? contentHandling, IReferences references)
    {
        json.String("type", plan.Type);
        json.OptionalString("httpMethod", plan.Method);
        if (plan.Function is not null)
        {
            references.WriteFunction(json, "uri", plan.Function, plan.IsStream);
        }
        else if (plan.Uri is not null)
        {
            references.WriteText(json, "uri", plan.Uri);
        }

        json.OptionalString("responseTransferMode", plan.IsStream ? "STREAM" : null);
        if (plan.VpcLink is not null)
        {
            json.String("connectionType", "VPC_LINK");
            references.WriteText(json, "connectionId", plan.VpcLink);
        }

        if (plan.Statements.Count > 0)
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

        // A template can read bytes, as base64, only if contentHandling asks API Gateway to convert them to text.
        json.OptionalString("contentHandling", plan.RequestTemplate is null ? null : contentHandling);

        // Without a template, "never" would refuse every request.
        json.String("passthroughBehavior", plan.RequestTemplate is null ? "when_no_match" : "never");
        if (plan.RequestTemplate is not null)
        {
            json.Object("requestTemplates", templates =>
            {
                foreach (var mediaType in plan.RequestMediaTypes)
                {
                    templates.String(mediaType, plan.RequestTemplate);
                }
            });
        }

        if (!plan.IsProxy)
        {
            json.Object("responses", responses =>
            {
                foreach (var response in plan.Responses)
                {
                    responses.Object(response.Pattern, item => WriteResponse(item, response, contentHandling));
                }
            });
        }
    }

    private static void WriteResponse(DocumentWriter json, PlannedResponse response, string? contentHandling)
    {
        json.String("statusCode", response.Status.ToString(CultureInfo.InvariantCulture));
        response.Headers.WriteParameters(json, "method.response.header.");
        json.OptionalString("contentHandling", response.Conversion switch
        {
            ContentConversion.Bytes => "CONVERT_TO_BINARY",
            ContentConversion.Text => contentHandling,
            _ => null,
        });
        if (response.Template is not null)
        {
            json.Object("responseTemplates", templates => templates.String("application/json", response.Template));
        }
    }
}
