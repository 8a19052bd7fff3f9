using Sluice.Generator.Emitting.Documents;
using Sluice.Generator.Model.Api;

namespace Sluice.Generator.Emitting.CloudFormation;

/// <summary>
/// Writes the API with its document, the deployment and the stage. The API keys and usage plans are written after the stage, because they refer to
/// it.
/// </summary>
internal static class ApiResources
{
    public static void Write(DocumentWriter json, ApiModel api, Action<DocumentWriter> writeBody, LogicalIds ids)
    {
        json.Object(ids.Api, resource =>
        {
            resource.String("Type", "AWS::ApiGateway::RestApi");
            resource.Object("Properties", properties =>
            {
                properties.String("Name", api.Name);
                properties.OptionalString("Description", api.Description);
                properties.Object("EndpointConfiguration", endpoint => WriteEndpoint(endpoint, api));
                if (api.Settings.DisablesDefaultEndpoint)
                {
                    properties.Boolean("DisableExecuteApiEndpoint", true);
                }

                // The import must fail if it would ignore something with a warning. What is removed from the document must also be removed from the
                // API.
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
        StageResources.Write(json, api, ids);
    }

    private static void WriteEndpoint(DocumentWriter json, ApiModel api)
    {
        json.Strings("Types", [api.Settings.EndpointType]);
        if (api.Settings.VpcEndpoints.Count > 0)
        {
            json.Array("VpcEndpointIds", endpoints =>
            {
                foreach (var endpoint in api.Settings.VpcEndpoints)
                {
                    StackReferences.WriteSubItem(endpoints, endpoint);
                }
            });
        }
    }
}
