using Sluice.Generator.Emitting.Documents;
using Sluice.Generator.Emitting.Stacks;
using Sluice.Generator.Helpers;
using Sluice.Generator.Model.Api;

namespace Sluice.Generator.Emitting.CloudFormation;

/// <summary>
/// Writes the role with which API Gateway writes logs, and makes it the account's. Both stay when the stack is deleted, because every other API of the
/// region logs with that role.
/// </summary>
internal static class CloudWatchRole
{
    /// <summary>Returns the logical id of the account's settings, which the stage has to wait for.</summary>
    public static string Write(DocumentWriter json, ApiModel api, LogicalIds ids)
    {
        var (role, account) = (ids.New(ResourceIds.CloudWatchRole), ids.New(ResourceIds.Account));
        json.Object(role, resource =>
        {
            WriteKept(resource, "AWS::IAM::Role");
            resource.Object("Properties", properties =>
            {
                properties.Object("AssumeRolePolicyDocument", trust => PolicyWriter.WriteTrust(trust, "apigateway.amazonaws.com"));
                properties.Array("ManagedPolicyArns", arns => StackReferences.WriteSubItem(arns, StackTexts.PushToCloudWatch));
                ResourceTags.WriteList(properties, api.Settings.Tags);
            });
        });
        json.Object(account, resource =>
        {
            WriteKept(resource, "AWS::ApiGateway::Account");
            resource.Object("Properties", properties =>
                properties.Object("CloudWatchRoleArn", arn => arn.Strings("Fn::GetAtt", [role, "Arn"])));
        });
        return account;
    }

    private static void WriteKept(DocumentWriter resource, string type)
    {
        resource.String("Type", type);
        resource.String("DeletionPolicy", "Retain");
        resource.String("UpdateReplacePolicy", "Retain");
    }
}
