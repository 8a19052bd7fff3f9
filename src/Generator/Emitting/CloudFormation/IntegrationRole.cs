using Sluice.Generator.Emitting.AwsServices;
using Sluice.Generator.Emitting.Json;
using Sluice.Generator.Helpers;
using Sluice.Generator.Model;
using Sluice.Generator.Model.Integrations;
using Sluice.Generator.Model.Settings;

namespace Sluice.Generator.Emitting.CloudFormation;

/// <summary>The role in whose name the gateway calls services: the very actions on the very resources that operations name.</summary>
internal static class IntegrationRole
{
    public static void Write(JsonWriter json, ApiModel api, LogicalIds ids)
    {
        var statements = Statements(api).ToList();
        if (statements.Count == 0)
        {
            return;
        }

        json.Object(ids.IntegrationRole, resource =>
        {
            resource.String("Type", "AWS::IAM::Role");
            resource.Object("Properties", properties =>
            {
                PolicyWriter.WriteTrust(properties, "apigateway.amazonaws.com");
                properties.Array("Policies", policies => policies.ObjectItem(policy =>
                {
                    policy.String("PolicyName", "integrations");
                    policy.Object("PolicyDocument", document => PolicyWriter.WriteDocument(document, statements));
                }));
            });
        });
    }

    private static IEnumerable<StatementModel> Statements(ApiModel api) => api.Operations.Items
        .Select(operation => operation.Integration)
        .OfType<AwsIntegrationModel>()
        .Select(aws => (Arn: AwsResource.Arn(aws, Name(api, aws)), Action: AwsResource.Permission(aws.Action)))
        .GroupBy(pair => pair.Arn, StringComparer.Ordinal)
        .OrderBy(group => group.Key, StringComparer.Ordinal)
        .Select(group => new StatementModel(group.Key, group.Select(pair => pair.Action).Distinct(StringComparer.Ordinal).OrderBy(a => a, StringComparer.Ordinal).ToEquatableArray()));

    private static string Name(ApiModel api, AwsIntegrationModel aws) =>
        aws.StageVariable is { } variable ? api.StageVariables.Items.FirstOrDefault(v => v.Name == variable)?.Value ?? "" : aws.Resource;
}
