using Sluice.Generator.Emitting.Documents;
using Sluice.Generator.Emitting.Integrations;
using Sluice.Generator.Emitting.Stacks;
using Sluice.Generator.Model.Api;

namespace Sluice.Generator.Emitting.CloudFormation;

/// <summary>Writes the permissions that allow the API to invoke the functions.</summary>
internal static class Permissions
{
    public static void Write(DocumentWriter json, ApiModel api, IntegrationPlans plans, LogicalIds ids)
    {
        foreach (var permission in InvokePermissions.Of(api, plans))
        {
            WritePermission(json, ids.New(permission.Name), permission, ids.Api);
        }
    }

    private static void WritePermission(DocumentWriter json, string id, InvokePermission permission, string api) => json.Object(id, resource =>
    {
        resource.String("Type", "AWS::Lambda::Permission");
        resource.Object("Properties", properties =>
        {
            properties.String("Action", "lambda:InvokeFunction");
            properties.Object("FunctionName", name =>
            {
                if (permission.Function.Alias is not null)
                {
                    name.String("Ref", permission.Function.LogicalId + ".Alias");
                }
                else
                {
                    name.Strings("Fn::GetAtt", [permission.Function.LogicalId, "Arn"]);
                }
            });
            properties.String("Principal", "apigateway.amazonaws.com");
            properties.Object("SourceArn", arn => arn.String("Fn::Sub", InvokePermissions.SourceArn(permission, api)));
        });
    });
}
