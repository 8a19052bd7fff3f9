using System.Globalization;
using Sluice.Generator.Emitting.Json;
using Sluice.Generator.Emitting.MappingTemplates;

namespace Sluice.Generator.Emitting.OpenApi;

/// <summary>
/// A custom integration with a function. Its timeout stays the service's own 29 seconds: the function's begins later, after
/// a cold start, and ends the wait itself.
/// </summary>
internal static class LambdaIntegration
{
    /// <param name="json">Inside the integration.</param>
    /// <param name="status">The status of success.</param>
    /// <param name="templates">The integration's templates.</param>
    /// <param name="common">The headers of every response.</param>
    /// <param name="writeUri">Writes the member <c>uri</c>.</param>
    public static void Write(JsonWriter json, int status, OperationTemplates templates, ResponseHeaders common, Action<JsonWriter> writeUri)
    {
        json.String("type", "aws");
        json.String("httpMethod", "POST");
        writeUri(json);

        // A body of another media type would reach the function as it is.
        json.String("passthroughBehavior", "never");
        json.Object("requestTemplates", request => request.String("application/json", templates.Request));
        var problem = common.With(ResponseHeaders.ProblemType);
        json.Object("responses", responses =>
        {
            WriteResponse(responses, "default", status.ToString(CultureInfo.InvariantCulture), common, templates.Response);
            WriteResponse(responses, ErrorTemplates.ErrorPattern, "500", problem, templates.Error);
            WriteResponse(responses, ErrorTemplates.TimeoutPattern, "504", problem, templates.Timeout);
        });
    }

    private static void WriteResponse(JsonWriter json, string pattern, string status, ResponseHeaders headers, string template) => json.Object(pattern, response =>
    {
        response.String("statusCode", status);
        headers.WriteParameters(response, "method.response.header.");
        response.Object("responseTemplates", templates => templates.String("application/json", template));
    });
}
