using System.Globalization;
using Sluice.Generator.Emitting.Json;
using Sluice.Generator.Emitting.MappingTemplates;
using Sluice.Generator.Model;

namespace Sluice.Generator.Emitting.OpenApi;

/// <summary>
/// A custom integration with a function. Its timeout stays the service's own 29 seconds: the function's begins later, after
/// a cold start, and ends the wait itself.
/// </summary>
internal static class LambdaIntegration
{
    /// <param name="json">Inside the integration.</param>
    /// <param name="operation">The operation.</param>
    /// <param name="templates">The integration's templates.</param>
    /// <param name="common">The headers of every response.</param>
    /// <param name="contentHandling">What a template wants of bytes; null where the API has none.</param>
    /// <param name="writeUri">Writes the member <c>uri</c>.</param>
    public static void Write(JsonWriter json, OperationModel operation, OperationTemplates templates, ResponseHeaders common, string? contentHandling, Action<JsonWriter> writeUri)
    {
        json.String("type", "aws");
        json.String("httpMethod", "POST");
        writeUri(json);

        if (operation.IsAsync)
        {
            json.Object("requestParameters", parameters => parameters.String("integration.request.header.X-Amz-Invocation-Type", "'Event'"));
        }

        // A template sees bytes as base64 only where the service is asked for a text.
        json.OptionalString("contentHandling", contentHandling);

        // A body of another media type would reach the function as it is.
        json.String("passthroughBehavior", "never");
        json.Object("requestTemplates", request => request.String(RequestBody.MediaType(operation), templates.Request));
        var problem = common.With(ResponseHeaders.ProblemType);
        json.Object("responses", responses =>
        {
            WriteResponse(
                responses, "default", operation.Result.Status.ToString(CultureInfo.InvariantCulture), ResponseHeaders.Produced(common, operation.Result),
                templates.Response, templates.Outcome is null ? contentHandling : "CONVERT_TO_BINARY");
            if (operation.IsAsync)
            {
                // Whatever comes of it comes later.
                return;
            }

            if (templates.Outcome is not null)
            {
                WriteResponse(responses, ErrorTemplates.OutcomePattern, "400", common, templates.Outcome, contentHandling);
            }

            WriteResponse(responses, templates.Outcome is null ? ErrorTemplates.ErrorPattern : ErrorTemplates.ErrorBesideOutcomePattern, "500", problem, templates.Error, contentHandling);
            WriteResponse(responses, ErrorTemplates.TimeoutPattern, "504", problem, templates.Timeout, contentHandling);
        });
    }

    private static void WriteResponse(
        JsonWriter json, string pattern, string status, ResponseHeaders headers, string? template, string? contentHandling) => json.Object(pattern, response =>
    {
        response.String("statusCode", status);
        headers.WriteParameters(response, "method.response.header.");

        // Without it a client that accepts one of the API's binary types would have a text decoded from base64.
        response.OptionalString("contentHandling", contentHandling);
        if (template is not null)
        {
            response.Object("responseTemplates", templates => templates.String("application/json", template));
        }
    });
}
