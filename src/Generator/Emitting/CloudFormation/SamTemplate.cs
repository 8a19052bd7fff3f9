using Sluice.Generator.Emitting.Json;
using Sluice.Generator.Emitting.OpenApi;
using Sluice.Generator.Model;

namespace Sluice.Generator.Emitting.CloudFormation;

/// <summary>The template that deploys the API and its functions.</summary>
internal static class SamTemplate
{
    /// <param name="api">The API.</param>
    /// <param name="document">The API's OpenAPI document.</param>
    public static string Emit(ApiModel api, OpenApiDocument document)
    {
        var ids = new LogicalIds(api, ContentHash.Of(document.Text));
        return JsonWriter.Document(json =>
        {
            json.String("AWSTemplateFormatVersion", "2010-09-09");
            json.String("Transform", "AWS::Serverless-2016-10-31");
            json.String("Description", api.Description ?? api.Name);
            json.Object("Resources", resources =>
            {
                foreach (var function in api.Functions)
                {
                    FunctionResources.Write(resources, api, function, ids);
                }

                ApiResources.Write(resources, api, document, ids);
                Permissions.Write(resources, api, ids);
            });
            json.Object("Outputs", outputs =>
            {
                WriteOutput(outputs, "InvokeUrl", "The stage's address", value => value.String(
                    "Fn::Sub",
                    "https://${" + ids.Api + "}.execute-api.${AWS::Region}.${AWS::URLSuffix}/" + api.Stage));
                WriteOutput(outputs, "RestApiId", "The API's id", value => value.String("Ref", ids.Api));
            });
        });
    }

    private static void WriteOutput(JsonWriter json, string name, string description, Action<JsonWriter> value) => json.Object(name, output =>
    {
        output.String("Description", description);
        output.Object("Value", value);
    });
}
