using Sluice.Generator.Emitting.Documents;
using Sluice.Generator.Emitting.Integrations;
using Sluice.Generator.Helpers;
using Sluice.Generator.Model.Api;
using Sluice.Generator.Model.Operations;

namespace Sluice.Generator.Emitting.CloudFormation;

/// <summary>
/// Writes the permissions that allow the API to invoke the functions: one statement for each operation, limited to its stage, method and path. The
/// policy of a function is limited to 20 KB, so a function with many operations gets one statement for the whole stage.
/// </summary>
internal static class Permissions
{
    private const int MostStatements = 32;

    public static void Write(DocumentWriter json, ApiModel api, IntegrationPlans plans, LogicalIds ids)
    {
        var invoking = api.Operations.Items.ToLookup(operation => plans.For(operation).Function?.LogicalId, StringComparer.Ordinal);
        foreach (var function in api.Functions)
        {
            // The import assigns the authorizer's id, so the permission cannot name it.
            if (api.Settings.Authorizers.Items.Any(authorizer => authorizer.FunctionId == function.LogicalId))
            {
                WritePermission(json, ids.New(ResourceIds.Permission(function.LogicalId)), function, ids.Api, "authorizers/*");
                continue;
            }

            if (invoking[function.LogicalId].Count() > MostStatements)
            {
                WritePermission(json, ids.New(ResourceIds.Permission(function.LogicalId)), function, ids.Api, api.Stage + "/*/*");
                continue;
            }

            foreach (var operation in invoking[function.LogicalId])
            {
                WritePermission(json, ids.New(ResourceIds.Permission(operation.OperationId)), function, ids.Api, api.Stage + "/" + Source(operation));
            }
        }
    }

    private static string Source(OperationModel operation)
    {
        var method = operation.HttpMethod == "ANY" ? "*" : operation.HttpMethod;
        var path = operation.Route.Segments.Items.Select(segment => segment.Kind == RouteSegmentKind.Literal ? segment.Text : "*");
        return method + "/" + string.Join("/", path);
    }

    private static void WritePermission(DocumentWriter json, string id, ApiFunction function, string api, string source) => json.Object(id, resource =>
    {
        resource.String("Type", "AWS::Lambda::Permission");
        resource.Object("Properties", properties =>
        {
            properties.String("Action", "lambda:InvokeFunction");
            properties.Object("FunctionName", name =>
            {
                if (function.Alias is not null)
                {
                    name.String("Ref", function.LogicalId + ".Alias");
                }
                else
                {
                    name.Strings("Fn::GetAtt", [function.LogicalId, "Arn"]);
                }
            });
            properties.String("Principal", "apigateway.amazonaws.com");
            properties.Object("SourceArn", arn => arn.String(
                "Fn::Sub",
                "arn:${AWS::Partition}:execute-api:${AWS::Region}:${AWS::AccountId}:${" + api + "}/" + source));
        });
    });
}
