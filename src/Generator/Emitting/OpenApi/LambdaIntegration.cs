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
    public static void Write(JsonWriter json, OperationModel operation, bool isNamed, Action<JsonWriter> writeUri)
    {
        json.String("type", "aws");
        json.String("httpMethod", "POST");
        writeUri(json);

        // A body of another media type would reach the function as it is.
        json.String("passthroughBehavior", "never");
        json.Object("requestTemplates", templates => templates.String("application/json", RequestTemplate.Emit(operation, isNamed)));
        json.Object("responses", responses =>
        {
            responses.Object("default", response =>
            {
                response.String("statusCode", operation.Result.Status.ToString(CultureInfo.InvariantCulture));
                WriteTemplate(response, ResponseTemplate.Emit(operation.Result.Type is not null));
            });
            WriteError(responses, ErrorTemplates.ErrorPattern, "500", ErrorTemplates.Error);
            WriteError(responses, ErrorTemplates.TimeoutPattern, "504", ErrorTemplates.Timeout);
        });
    }

    private static void WriteError(JsonWriter json, string pattern, string status, string template) => json.Object(pattern, response =>
    {
        response.String("statusCode", status);
        response.Object("responseParameters", parameters => parameters.String("method.response.header.Content-Type", "'" + Problem.MediaType + "'"));
        WriteTemplate(response, template);
    });

    private static void WriteTemplate(JsonWriter json, string template) =>
        json.Object("responseTemplates", templates => templates.String("application/json", template));
}
