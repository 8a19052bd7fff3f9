using Sluice.Generator.Emitting.Json;
using Sluice.Generator.Model;

namespace Sluice.Generator.Emitting.CloudFormation;

/// <summary>The API with its document, the deployment and the stage.</summary>
internal static class ApiResources
{
    public static void Write(JsonWriter json, ApiModel api, Action<JsonWriter> writeBody, LogicalIds ids)
    {
        json.Object(ids.Api, resource =>
        {
            resource.String("Type", "AWS::ApiGateway::RestApi");
            resource.Object("Properties", properties =>
            {
                properties.String("Name", api.Name);
                properties.OptionalString("Description", api.Description);
                properties.Object("EndpointConfiguration", endpoint => endpoint.Strings("Types", ["REGIONAL"]));

                // What the import would drop with a warning must not reach a stage; what left the document must leave the API.
                properties.Boolean("FailOnWarnings", true);
                properties.String("Mode", "overwrite");
                properties.Object("Body", writeBody);
            });
        });
        json.Object(ids.Deployment, resource =>
        {
            resource.String("Type", "AWS::ApiGateway::Deployment");
            resource.Object("Properties", properties =>
            {
                properties.Object("RestApiId", id => id.String("Ref", ids.Api));
                properties.String("Description", "Document " + ids.ContentHash);
            });
        });
        json.Object(ids.Stage, resource =>
        {
            resource.String("Type", "AWS::ApiGateway::Stage");
            resource.Object("Properties", properties =>
            {
                properties.Object("RestApiId", id => id.String("Ref", ids.Api));
                properties.Object("DeploymentId", id => id.String("Ref", ids.Deployment));
                properties.String("StageName", api.Stage);
                if (api.StageVariables.Count > 0)
                {
                    properties.Object("Variables", variables => WriteVariables(variables, api));
                }
            });
        });
    }

    private static void WriteVariables(JsonWriter json, ApiModel api)
    {
        foreach (var variable in api.StageVariables)
        {
            StackReferences.WriteSub(json, variable.Name, variable.Value);
        }
    }
}
