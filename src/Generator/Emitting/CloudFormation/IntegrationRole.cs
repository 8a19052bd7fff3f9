using Sluice.Generator.Emitting.Documents;
using Sluice.Generator.Emitting.Integrations;
using Sluice.Generator.Emitting.Stacks;
using Sluice.Generator.Model.Api;

namespace Sluice.Generator.Emitting.CloudFormation;

/// <summary>Writes the role under which API Gateway calls services.</summary>
internal static class IntegrationRole
{
    public static void Write(DocumentWriter json, ApiModel api, IntegrationPlans plans, LogicalIds ids)
    {
        var statements = IntegrationStatements.Of(api, plans);
        if (statements.Count == 0)
        {
            return;
        }

        json.Object(ids.IntegrationRole, resource =>
        {
            resource.String("Type", "AWS::IAM::Role");
            resource.Object("Properties", properties =>
            {
                properties.Object("AssumeRolePolicyDocument", trust => PolicyWriter.WriteTrust(trust, "apigateway.amazonaws.com"));
                properties.Array("Policies", policies => policies.ObjectItem(policy =>
                {
                    policy.String("PolicyName", "integrations");
                    policy.Object("PolicyDocument", document => PolicyWriter.WriteDocument(document, statements, StackReferences.WriteSub));
                }));
                ResourceTags.WriteList(properties, api.Settings.Tags);
            });
        });
    }
}
