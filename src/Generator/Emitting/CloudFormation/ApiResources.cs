using Sluice.Generator.Emitting.Documents;
using Sluice.Generator.Helpers;
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
                StackReferences.WriteSub(properties, "Name", api.Name);
                StackReferences.WriteOptionalSub(properties, "Description", api.Description);
                properties.Object("EndpointConfiguration", endpoint => WriteEndpoint(endpoint, api, ids.Conditions));
                SettingWriter.Switch(properties, "DisableExecuteApiEndpoint", api.Settings.DisablesDefaultEndpoint);

                // A constant is in the document. In the document, a reference would become a text, and the import expects a number.
                if (api.Settings.MinimumCompressionSize is { Parameter: not null } size)
                {
                    SettingWriter.Number(properties, "MinimumCompressionSize", size, -1, ids.Conditions);
                }

                StackReferences.WriteOptionalSub(properties, "SecurityPolicy", api.Settings.SecurityPolicy);
                StackReferences.WriteOptionalSub(properties, "EndpointAccessMode", api.Settings.EndpointAccessMode);
                ResourceTags.WriteList(properties, api.Settings.Tags);

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
        Alarms.WriteApi(json, api, ids);
        WebAcl.Write(json, api, ids);
        CustomDomain.Write(json, api, ids);
    }

    private static void WriteEndpoint(DocumentWriter json, ApiModel api, StackConditions conditions)
    {
        StackReferences.WriteOptionalSub(json, "IpAddressType", api.Settings.IpAddressType);
        var (type, endpoints) = (api.Settings.EndpointType, api.Settings.VpcEndpoints);
        if (type.Parameter is null)
        {
            json.Strings("Types", [type.Value]);
            SettingWriter.List(json, "VpcEndpointIds", endpoints);
            return;
        }

        json.Array("Types", types => types.ObjectItem(item => item.String("Ref", type.Parameter)));
        if (!endpoints.Is(EquatableArray<string>.Empty))
        {
            json.Object("VpcEndpointIds", ids => SettingWriter.Choose(
                ids, conditions.Name(type.Parameter, "PRIVATE"), parts => SettingWriter.ListItem(parts, endpoints)));
        }
    }
}
